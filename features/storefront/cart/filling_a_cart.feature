Feature: Filling a cart
  A visitor collects what she wants without an account, and is never promised more than there is.

  Rule: A cart holds what was put into it

    Example: Ada takes three jars of gherkins
      Given the shop sells "Dill gherkins" at £4.20
      When Ada puts 3 "Dill gherkins" in her cart
      Then Ada is told "“Dill gherkins” is in your cart: 3 now."
      And Ada's cart holds 3 things for £12.60

    @money
    Example: Different things add up
      Given the shop sells "Dill gherkins" at £4.20
      And the shop sells "Ruby kraut" at £4.95
      And Ada has 3 "Dill gherkins" in her cart
      When Ada puts 2 "Ruby kraut" in her cart
      Then Ada's cart holds 5 things for £22.50

    Example: The same thing twice is one line
      Given the shop sells "Dill gherkins" at £4.20
      And Ada has 3 "Dill gherkins" in her cart
      When Ada puts 2 "Dill gherkins" in her cart
      Then Ada is told "“Dill gherkins” is in your cart: 5 now."
      And Ada's cart holds the lines
        | product       | many | together |
        | Dill gherkins | 5    | £21.00   |

    Example: Two sizes of one thing are two lines
      Given the shop sells "Dill gherkins" as
        | Size  | price | left |
        | 340 g | £4.20 | 50   |
        | 670 g | £7.35 | 50   |
      And Ada has put 1 "Dill gherkins" of "340 g" in her cart
      When Ada puts 2 "Dill gherkins" of "670 g" in her cart
      Then Ada's cart holds the lines
        | product              | many | together |
        | Dill gherkins, 340 g | 1    | £4.20    |
        | Dill gherkins, 670 g | 2    | £14.70   |

    Example: Nobody sees the cart of somebody else
      Given the shop sells "Dill gherkins" at £4.20
      When Ada puts 3 "Dill gherkins" in her cart
      Then Grace's cart is empty

    Example: Two tabs fill one cart
      Given the shop sells "Dill gherkins" at £4.20
      And the shop sells "Ruby kraut" at £4.95
      And Ada has 1 "Dill gherkins" in her cart
      And Ada is looking at "Ruby kraut"
      When Ada puts 2 "Dill gherkins" in her cart in another tab
      And Ada puts the "Ruby kraut" of the first tab in her cart
      Then Ada's cart holds the lines
        | product       | many | together |
        | Dill gherkins | 3    | £12.60   |
        | Ruby kraut    | 1    | £4.95    |

  Rule: A quantity is a whole number from 1 to 9999

    Scenario Outline: Ada asks for "<many>" jars and gets them
      Given the shop has 9999 jars of "Dill gherkins" left at £4.20
      When Ada puts "<many>" "Dill gherkins" in her cart
      Then Ada's cart holds <taken> for <amount>

      Examples:
        | many | taken       | amount     |
        | 1    | 1 thing     | £4.20      |
        | 2    | 2 things    | £8.40      |
        | 9998 | 9998 things | £41,991.60 |
        | 9999 | 9999 things | £41,995.80 |
        | 0003 | 3 things    | £12.60     |

    Scenario Outline: Ada asks for "<many>" jars and is refused
      Given the shop has 9999 jars of "Dill gherkins" left at £4.20
      When Ada puts "<many>" "Dill gherkins" in her cart
      Then Ada is refused with "The quantity is a whole number from 1 to 9999."
      And Ada still finds "<many>" where she typed it
      And Ada's cart is empty

      Examples:
        | many  |
        | 0     |
        | 10000 |
        | -1    |
        | 1.5   |
        | three |

    Example: Ada leaves the quantity out
      Given the shop sells "Dill gherkins" at £4.20
      When Ada puts "" "Dill gherkins" in her cart
      Then Ada is refused with "The quantity is a whole number from 1 to 9999."
      And Ada's cart is empty

    Example: Spaces around a number are nothing to quarrel about
      Given the shop sells "Dill gherkins" at £4.20
      When Ada puts a quantity of 2 between spaces of "Dill gherkins" in her cart
      Then Ada's cart holds 2 things for £8.40

    Example: A thousand digits are refused like any other number
      Given the shop sells "Dill gherkins" at £4.20
      When Ada puts a quantity of a thousand digits of "Dill gherkins" in her cart
      Then Ada is refused with "The quantity is a whole number from 1 to 9999."
      And Ada's cart is empty

    Example: What cannot be written is no quantity
      Given the shop sells "Dill gherkins" at £4.20
      When Ada sends a quantity of "Dill gherkins" that cannot be written
      Then the shop could make no sense of what Ada sent
      And Ada's cart is empty

    Scenario Outline: <had> in the cart and <more> more make <outcome>
      Given the shop has 20000 jars of "Dill gherkins" left at £0.01
      And Ada has <had> "Dill gherkins" in her cart
      When Ada puts <more> "Dill gherkins" in her cart
      Then Ada is told "<outcome>"
      And Ada's cart holds <things> things for <amount>

      Examples:
        | had  | more | outcome                                        | things | amount |
        | 9998 | 1    | “Dill gherkins” is in your cart: 9999 now.     | 9999   | £99.99 |
        | 9999 | 1    | The quantity is a whole number from 1 to 9999. | 9999   | £99.99 |
        | 5000 | 5000 | The quantity is a whole number from 1 to 9999. | 5000   | £50.00 |

  Rule: A cart never holds more than the shop has

    Scenario Outline: Of <left> jars Ada takes <many>
      Given the shop has <left> jars of "Smoked gherkins" left at £5.10
      When Ada puts <many> "Smoked gherkins" in her cart
      Then Ada is told "<answer>"

      Examples:
        | left | many | answer                                    |
        | 2    | 1    | “Smoked gherkins” is in your cart: 1 now. |
        | 2    | 2    | “Smoked gherkins” is in your cart: 2 now. |
        | 2    | 3    | There are only 2 left.                    |
        | 1    | 2    | There is only 1 left.                     |
        | 2    | 9999 | There are only 2 left.                    |

    Example: Refused, Ada still finds what she typed
      Given the shop has 2 jars of "Smoked gherkins" left at £5.10
      When Ada puts 3 "Smoked gherkins" in her cart
      Then Ada is refused with "There are only 2 left."
      And Ada still finds "3" where she typed it
      And Ada's cart is empty

    Scenario Outline: With <had> of <left> in the cart already, Ada takes <more> more
      Given the shop has <left> jars of "Smoked gherkins" left at £5.10
      And Ada has <had> "Smoked gherkins" in her cart
      When Ada puts <more> "Smoked gherkins" in her cart
      Then Ada is told "<answer>"
      And Ada's cart holds <things> for <amount>

      Examples:
        | left | had | more | answer                                             | things   | amount |
        | 5    | 3   | 2    | “Smoked gherkins” is in your cart: 5 now.          | 5 things | £25.50 |
        | 5    | 3   | 3    | There are only 5 left, and 3 in your cart already. | 3 things | £15.30 |
        | 1    | 1   | 1    | There is only 1 left, and 1 in your cart already.  | 1 thing  | £5.10  |

    Example: What is promised to somebody else cannot be taken
      Given the shop has 5 jars of "Smoked gherkins" left at £5.10
      And 4 of the "Smoked gherkins" are promised to somebody
      When Ada puts 2 "Smoked gherkins" in her cart
      Then Ada is told "There is only 1 left."

  Rule: Only what the shop sells can be put in a cart, and only on the shop's terms

    Scenario Outline: Ada asks for a variant that nobody sells: "<variant>"
      Given the shop sells "Dill gherkins" at £4.20
      When Ada asks for the variant "<variant>"
      Then Ada learns that there is nothing, as "The shop does not sell that."
      And Ada's cart is empty

      Examples:
        | variant  |
        | 999999   |
        | gherkins |
        |          |

    @money
    Example: Ada cannot name her own price
      Given the shop sells "Dill gherkins" at £4.20
      When Ada asks for 2 "Dill gherkins" and adds a price of 1 penny, a discount and another name
      Then Ada's cart holds 2 things for £8.40

    Example: What was not sent from the shop's own pages does nothing
      Given the shop sells "Dill gherkins" at £4.20
      When another site has Ada ask for 2 "Dill gherkins"
      Then Ada is told to send it again
      And Ada's cart is empty
