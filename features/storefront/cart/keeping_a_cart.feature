Feature: Keeping a cart
  What somebody has collected stays hers: when she signs in, when she comes back, and on whatever she shops with.

  Rule: A cart comes along when its owner signs in

    Background:
      Given the shop has 10 jars of "Dill gherkins" left at £4.20
      And the shop sells "Ruby kraut" at £4.95
      And Ada has an account

    @smoke
    Example: A visitor's cart becomes the cart of her account
      Given Ada has 3 "Dill gherkins" in her cart
      When Ada signs in
      Then Ada's cart holds 3 things for £12.60

    Scenario Outline: <visiting> jars in hand and <waiting> in the account make <together>
      Given Ada left <waiting> "Dill gherkins" in the cart of her account
      And Ada has <visiting> "Dill gherkins" in her cart
      When Ada signs in
      Then Ada is told "<notice>"
      And Ada's cart holds <together> things for <amount>

      Examples:
        | waiting | visiting | together | amount | notice                                                                                   |
        | 2       | 3        | 5        | £21.00 | Added to the cart you already had: Dill gherkins.                                        |
        | 4       | 6        | 10       | £42.00 | Added to the cart you already had: Dill gherkins.                                        |
        | 5       | 6        | 10       | £42.00 | There are not enough for both of your carts, so you have what is left of: Dill gherkins. |
        | 10      | 1        | 10       | £42.00 | There are not enough for both of your carts, so you have what is left of: Dill gherkins. |

    Example: Different things lie side by side
      Given Ada left 2 "Dill gherkins" in the cart of her account
      And Ada has 1 "Ruby kraut" in her cart
      When Ada signs in
      Then Ada is told "Added to the cart you already had: Ruby kraut."
      And Ada's cart holds the lines
        | product       | many | together |
        | Dill gherkins | 2    | £8.40    |
        | Ruby kraut    | 1    | £4.95    |

    Example: What sold out meanwhile stays behind
      Given Ada left 1 "Ruby kraut" in the cart of her account
      And Ada has 3 "Dill gherkins" in her cart
      When the shop has no "Dill gherkins" left now
      And Ada signs in
      Then Ada is told "There are not enough for both of your carts, so you have what is left of: Dill gherkins."
      And Ada's cart holds the lines
        | product    | many | together |
        | Ruby kraut | 1    | £4.95    |

    Example: An empty hand changes nothing
      Given Ada left 2 "Dill gherkins" in the cart of her account
      When Ada signs in
      Then Ada's cart holds 2 things for £8.40

    Example: A cart comes along into a new account
      Given Grace has 3 "Dill gherkins" in her cart
      When Grace opens an account
      Then Grace's cart holds 3 things for £12.60

  Rule: A cart is where its owner is

    Background:
      Given the shop sells "Dill gherkins" at £4.20
      And Ada is signed in
      And Ada has 3 "Dill gherkins" in her cart

    Example: Ada finds her cart on another device
      Given Ada has another device
      When Ada signs in
      Then Ada's cart holds 3 things for £12.60

    Example: Whoever shops after Ada on the same device begins anew
      Given Grace has an account
      When Ada signs out
      And Grace signs in where Ada was
      Then Grace's cart is empty

    Example: Two devices fill one cart
      Given Ada has another device
      And Ada has signed in there
      When Ada puts 2 "Dill gherkins" in her cart
      Then Ada's cart holds 5 things for £21.00

  Rule: A visitor's cart waits for thirty days

    Background:
      Given the shop sells "Dill gherkins" at £4.20
      And Ada has 3 "Dill gherkins" in her cart

    Scenario Outline: Ada comes back after <days> days
      When <days> days go by and the shop tidies up
      Then Ada's cart holds <things> things

      Examples:
        | days | things |
        | 29   | 3      |
        | 30   | 3      |
        | 31   | 0      |

    Example: Ada closes her browser and comes back
      When Ada closes her browser
      Then Ada's cart holds 3 things for £12.60

    Example: Ada begins a new cart where the old one was swept out
      When 31 days go by and the shop tidies up
      And Ada puts 1 "Dill gherkins" in her cart
      Then Ada's cart holds 1 thing for £4.20

    Example: Ada carries the number of a cart that never was
      Given Ada carries the number of a cart that never was
      When Ada puts 1 "Dill gherkins" in her cart
      Then Ada's cart holds 1 thing for £4.20

  Rule: A cart's number opens no cart of an account

    Example: Ada carries the number of the cart in Grace's account
      Given the shop sells "Dill gherkins" at £4.20
      And Grace is signed in
      And Grace has 2 "Dill gherkins" in her cart
      When Ada carries the number of Grace's cart
      Then Ada's cart is empty
