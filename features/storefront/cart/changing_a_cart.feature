Feature: Changing a cart
  Until she orders, a customer can change her mind about everything in her cart.

  Rule: A line holds as many as was said last

    Background:
      Given the shop has 10 jars of "Dill gherkins" left at £4.20
      And the shop sells "Ruby kraut" at £4.95
      And Ada has 3 "Dill gherkins" in her cart
      And Ada has 1 "Ruby kraut" in her cart

    @money
    Scenario Outline: Ada makes it <many> jars
      When Ada changes the "Dill gherkins" in her cart to "<many>"
      Then Ada is told "Your cart is up to date."
      And Ada's cart holds <things> things for <amount>

      Examples:
        | many | things | amount |
        | 1    | 2      | £9.15  |
        | 3    | 4      | £17.55 |
        | 10   | 11     | £46.95 |

    Scenario Outline: Ada makes it "<many>" jars and is refused
      When Ada changes the "Dill gherkins" in her cart to "<many>"
      Then Ada is refused with "<answer>"
      And Ada still finds "<many>" as the quantity of "Dill gherkins"
      And Ada's cart holds 4 things for £17.55

      Examples:
        | many  | answer                                         |
        | 11    | There are only 10 left.                        |
        | 9999  | There are only 10 left.                        |
        | 10000 | The quantity is a whole number from 1 to 9999. |
        | 0     | The quantity is a whole number from 1 to 9999. |
        | three | The quantity is a whole number from 1 to 9999. |

    Example: Ada empties the quantity and is refused
      When Ada changes the "Dill gherkins" in her cart to ""
      Then Ada is refused with "The quantity is a whole number from 1 to 9999."
      And Ada's cart holds 4 things for £17.55

    Example: Ada takes one thing out
      When Ada takes the "Dill gherkins" out of her cart
      Then Ada is told "It is out of your cart."
      And Ada's cart holds 1 thing for £4.95

    Example: Ada takes everything out
      When Ada takes the "Dill gherkins" out of her cart
      And Ada takes the "Ruby kraut" out of her cart
      Then Ada's cart is empty

    Example: What has not come from the shop's own pages changes nothing
      When another site has Ada change the "Dill gherkins" in her cart to 9
      Then Ada is told to send it again
      And Ada's cart holds 4 things for £17.55

  Rule: What is gone already cannot be changed, and nothing else is touched

    Background:
      Given the shop sells "Dill gherkins" at £4.20
      And the shop sells "Ruby kraut" at £4.95
      And Ada has 1 "Ruby kraut" in her cart
      And Ada has 3 "Dill gherkins" in her cart

    Example: Ada changes what she took out in another tab
      Given Ada has her cart open
      When Ada takes the "Dill gherkins" out of her cart in another tab
      And Ada changes the "Dill gherkins" in her cart to "5"
      Then Ada learns that this is not in her cart any more
      And Ada's cart holds 1 thing for £4.95

    Example: Ada takes the same thing out twice
      Given Ada has her cart open
      When Ada takes the "Dill gherkins" out of her cart in another tab
      And Ada takes the "Dill gherkins" out of her cart
      Then Ada learns that this is not in her cart any more
      And Ada's cart holds 1 thing for £4.95

    Scenario Outline: There is no line "<number>" in any cart
      When Ada tries to <do> the line "<number>"
      Then Ada learns that there is no such line
      And Ada's cart holds 4 things for £17.55

      Examples:
        | do       | number   |
        | change   | 999999   |
        | change   | gherkins |
        | take out | 0        |

    Scenario Outline: Grace cannot <do> what is in Ada's cart
      Given Grace has 2 "Dill gherkins" in her cart
      When Grace tries to <do> the "Dill gherkins" in Ada's cart
      Then Grace learns that this is not in her cart any more
      And Ada's cart holds 4 things for £17.55
      And Grace's cart holds 2 things for £8.40

      Examples:
        | do       |
        | change   |
        | take out |

    Scenario Outline: Somebody without a cart cannot <do> what is in Ada's
      When Grace tries to <do> the "Dill gherkins" in Ada's cart
      Then Grace learns that this is not in her cart any more
      And Ada's cart holds 4 things for £17.55

      Examples:
        | do       |
        | change   |
        | take out |

  Rule: A cart tells what has become of the things in it

    Scenario Outline: Of 3 jars in the cart the shop has <left> left
      Given the shop sells "Dill gherkins" at £4.20
      And Ada has 3 "Dill gherkins" in her cart
      When the shop has <left> "Dill gherkins" left now
      Then Ada finds "<told>" in her cart

      Examples:
        | left | told                   |
        | 2    | There are only 2 left. |
        | 1    | There is only 1 left.  |
        | no   | Sold out meanwhile.    |

    Example: There are just enough
      Given the shop sells "Dill gherkins" at £4.20
      And Ada has 3 "Dill gherkins" in her cart
      When the shop has 3 "Dill gherkins" left now
      Then Ada finds no complaint in her cart

    Example: Ada puts it right
      Given the shop sells "Dill gherkins" at £4.20
      And Ada has 3 "Dill gherkins" in her cart
      When the shop has 2 "Dill gherkins" left now
      And Ada changes the "Dill gherkins" in her cart to "2"
      Then Ada finds no complaint in her cart

    @money
    Example: A price that changed is the price in the cart
      Given the shop sells "Dill gherkins" at £4.20
      And Ada has 3 "Dill gherkins" in her cart
      When the shop now asks £4.50 for "Dill gherkins"
      Then Ada's cart holds 3 things for £13.50
