Feature: Looking at a product
  What a customer reads before she buys is what she gets: which one it is, what it costs, and whether there is any.

  Rule: Every variant has its own price and its own stock

    Example: A product of one kind asks for nothing but how many
      Given the shop sells "Dill gherkins" at £4.20
      When Ada looks at "Dill gherkins"
      Then Ada reads "£4.20"
      And Ada reads "In stock, sent within two days"

    Example: Ada chooses between two sizes
      Given the shop sells "Dill gherkins" as
        | Size  | price | left |
        | 340 g | £4.20 | 50   |
        | 670 g | £7.35 | 50   |
      When Ada looks at "Dill gherkins"
      Then Ada can choose her "Size" among "340 g £4.20, 670 g £7.35"

    Example: Ada chooses by two things at once
      Given the shop sells "Hot sauce" as
        | Size   | Heat   | price | left |
        | 100 ml | mild   | £3.50 | 50   |
        | 100 ml | fierce | £3.95 | 50   |
        | 250 ml | fierce | £8.25 | 50   |
      When Ada looks at "Hot sauce"
      Then Ada can choose her "Size, Heat" among "100 ml · mild £3.50, 100 ml · fierce £3.95, 250 ml · fierce £8.25"

    Example: Ada gets the variant that she chose, at its price
      Given the shop sells "Dill gherkins" as
        | Size  | price | left |
        | 340 g | £4.20 | 50   |
        | 670 g | £7.35 | 50   |
      When Ada puts 2 "Dill gherkins" of "670 g" in her cart
      Then Ada's cart holds 2 things for £14.70
      And Ada reads "670 g"

    Example: What can be bought is suggested first
      Given the shop sells "Dill gherkins" as
        | Size  | price | left |
        | 340 g | £4.20 | 0    |
        | 670 g | £7.35 | 50   |
      When Ada looks at "Dill gherkins"
      Then "670 g £7.35" is suggested to Ada as her "Size"

  Rule: A list names the price that the cheapest variant costs

    @money
    Scenario Outline: "<first>" and "<second>" are listed as "<listed>"
      Given the shop sells "Dill gherkins" on the shelf "Jars" as
        | Size  | price    | left |
        | 340 g | <first>  | 50   |
        | 670 g | <second> | 50   |
      When Ada walks to the shelf "Jars"
      Then Ada sees "Dill gherkins" listed at "<listed>"

      Examples:
        | first | second | listed     |
        | £4.20 | £7.35  | from £4.20 |
        | £7.35 | £4.20  | from £4.20 |
        | £4.20 | £4.21  | from £4.20 |
        | £4.20 | £4.20  | £4.20      |

    @money
    Scenario Outline: A sale is named only where it holds for every variant: <story>
      Given the shop sells "Dill gherkins" on the shelf "Jars" as
        | Size  | price    | was        | left |
        | 340 g | <first>  | <formerly> | 50   |
        | 670 g | <second> | <before>   | 50   |
      When Ada walks to the shelf "Jars"
      Then Ada sees "Dill gherkins" listed at "<listed>"

      Examples:
        | story                | first | formerly | second | before | listed              |
        | both were dearer     | £4.20 | £5.00    | £4.20  | £5.00  | Was £5.00 now £4.20 |
        | one was dearer still | £4.20 | £5.00    | £4.20  | £6.00  | Was £5.00 now £4.20 |
        | one was never dearer | £4.20 | £5.00    | £4.20  |        | £4.20               |
        | prices differ        | £4.20 | £5.00    | £7.35  | £9.00  | from £4.20          |

  Rule: What is on sale shows what it cost before

    @money
    Example: The former price stands beside the new one on the shelf
      Given the shop sells "Dill gherkins" on the shelf "Jars" as
        | price | was   | left |
        | £3.15 | £4.20 | 50   |
      When Ada walks to the shelf "Jars"
      Then Ada sees "Dill gherkins" listed at "Was £4.20 now £3.15"
      And Ada sees "Dill gherkins" marked as "Sale"

    @money
    Example: The former price stands beside the new one where Ada buys
      Given the shop sells "Dill gherkins" on the shelf "Jars" as
        | price | was   | left |
        | £3.15 | £4.20 | 50   |
      When Ada looks at "Dill gherkins"
      Then Ada reads "Was £4.20 now £3.15"

  Rule: Nobody is promised what has run out

    Scenario Outline: With <left> left Ada reads "<where she buys>" and on the shelf "<on the shelf>"
      Given the shop sells "Dill gherkins" on the shelf "Jars" as
        | price | left   |
        | £4.20 | <left> |
      When Ada looks at "Dill gherkins"
      Then Ada reads "<where she buys>"
      And Ada sees "Dill gherkins" on the shelf "Jars" marked as "<on the shelf>"

      Examples:
        | left | where she buys                 | on the shelf |
        | 0    | Sold out                       | Sold out     |
        | 1    | Only one left                  | Last one     |
        | 2    | Only 2 left                    | Last 2       |
        | 3    | Only 3 left                    | Last 3       |
        | 4    | In stock, sent within two days |              |

    Example: What is promised to an order is not there for the next customer
      Given the shop has 3 jars of "Dill gherkins" left at £4.20
      And 2 of the "Dill gherkins" are promised to somebody
      When Ada looks at "Dill gherkins"
      Then Ada reads "Only one left"

    Example: What is sold out cannot be put in the cart
      Given the shop has 0 jars of "Dill gherkins" left at £4.20
      When Ada looks at "Dill gherkins"
      Then Ada cannot put it in her cart

    Example: The last jar goes while Ada is looking at it
      Given the shop has 1 jar of "Dill gherkins" left at £4.20
      And Ada is looking at "Dill gherkins"
      When the shop has no "Dill gherkins" left now
      And Ada puts what she is looking at in her cart
      Then Ada is refused with "This is sold out."
      And Ada's cart is empty

    Example: A variant that is sold out cannot be bought beside one that is not
      Given the shop sells "Dill gherkins" as
        | Size  | price | left |
        | 340 g | £4.20 | 0    |
        | 670 g | £7.35 | 50   |
      When Ada puts 1 "Dill gherkins" of "340 g" in her cart
      Then Ada is refused with "This is sold out."
      And Ada's cart is empty

    Example: A shelf calls a product sold out only when every variant is
      Given the shop sells "Dill gherkins" on the shelf "Jars" as
        | Size  | price | left |
        | 340 g | £4.20 | 0    |
        | 670 g | £7.35 | 50   |
      When Ada walks to the shelf "Jars"
      Then Ada sees "Dill gherkins" marked as ""

  Rule: What the shop does not sell is not there

    Scenario Outline: There is no product at "<address>"
      Given the shop sells "Dill gherkins" at £4.20
      When Ada looks for the product "<address>"
      Then Ada learns that there is nothing, as "There is no such product in this shop."

      Examples:
        | address       |
        | moon-cheese   |
        | DILL-GHERKINS |

    Example: A product without anything to buy is not shown
      Given the shop has noted "Dill gherkins" and sells no variant of it yet
      When Ada looks for the product "dill-gherkins"
      Then Ada learns that there is nothing, as "There is no such product in this shop."
