Feature: Looking at orders
  Customers find what they have ordered and how it stands, in words and without asking anybody.

  Background:
    Given the shop sells "Dill gherkins" at £4.20

  Rule: An account shows its orders, the newest first

    Example: Ada has ordered nothing yet
      Given Ada is signed in
      When Ada looks at her orders
      Then Ada reads "You have not ordered anything yet."

    Example: Ada sees what she has ordered
      Given Ada is signed in
      And Ada has ordered 2 "Dill gherkins", to be paid by bank transfer
      When Ada looks at her orders
      Then Ada sees one order of £12.35, "Awaiting payment"

    Scenario Outline: Ada has ordered <times> times
      Given Ada is signed in
      And Ada has ordered "Dill gherkins" <times> times
      When Ada looks at her orders
      Then Ada sees <first> orders, the newest first
      And <rest> more orders are on the next page

      Examples:
        | times | first | rest |
        | 2     | 2     | 0    |
        | 25    | 25    | 0    |
        | 26    | 25    | 1    |
        | 51    | 25    | 25   |

    Example: Grace's orders are not among Ada's
      Given Ada is signed in
      And Grace has an account
      And Grace has ordered 2 "Dill gherkins", to be paid by bank transfer
      When Ada looks at her orders
      Then Ada reads "You have not ordered anything yet."

  Rule: An order says how it stands

    Scenario Outline: <happened>
      Given Ada has ordered 2 "Dill gherkins", to be paid at the bank
      When it comes to pass that <happened>
      Then Ada's order is "<state>"

      Examples:
        | happened                               | state                                 |
        | nothing has happened                   | Awaiting payment                      |
        | the bank declined                      | Payment declined                      |
        | Ada paid                               | Paid, being packed                    |
        | Ada paid and Mae sent it               | Sent                                  |
        | Ada cancelled                          | Cancelled                             |
        | nobody paid in time                    | Cancelled, as it was not paid in time |
        | Ada paid and Mae cancelled             | Cancelled, refund due                 |
        | Ada cancelled and her money came later | Cancelled, refund due                 |

    @money
    Example: The order keeps what was agreed
      Given Ada has ordered 2 "Dill gherkins", to be paid at the bank
      And the shop now asks £9.90 for "Dill gherkins"
      When Ada looks at her order
      Then Ada sees 2 "Dill gherkins" at £4.20, together £8.40
      And Ada sees £8.40 for goods, £3.95 for delivery, £12.35 in total

    Example: Ada follows her parcel
      Given Ada has paid for 2 "Dill gherkins"
      And Mae has sent Ada's order with the tracking number "PB 123 GB"
      When Ada looks at her order
      Then Ada reads "Tracking number PB 123 GB"

  Rule: An order is shown to nobody but the one whose it is

    Scenario Outline: Grace is not let in, <as whom>, to <what> Ada's order
      Given Ada has an account
      And Ada has ordered 2 "Dill gherkins", to be paid at the bank
      And Grace comes <as whom>
      When Grace tries to <what> Ada's order
      Then Grace is <answer>
      And Ada's order is "Awaiting payment"

      Examples:
        | as whom       | what           | answer                      |
        | as a customer | see            | told there is no such order |
        | as a customer | be thanked for | told there is no such order |
        | as a customer | pay            | told there is no such order |
        | as a customer | cancel         | told there is no such order |
        | as a stranger | see            | sent to sign in             |
        | as a stranger | be thanked for | sent to sign in             |
        | as a stranger | pay            | sent to sign in             |
        | as a stranger | cancel         | sent to sign in             |

    Example: Ada and Grace have ordered different things
      Given Ada is signed in
      And Grace has an account
      And Ada has ordered 1 "Dill gherkins", to be paid by bank transfer
      And Grace has ordered 2 "Dill gherkins", to be paid by bank transfer
      When Ada looks at her orders
      Then Ada sees her own order and not Grace's

    Example: Grace has come by the link in Ada's letter
      Given Ada has an account
      And Ada has ordered 2 "Dill gherkins", to be paid by bank transfer
      And Grace is signed in
      When Grace follows the link in Ada's letter
      Then Grace is told there is no such order

    Example: A guest needs nothing but the link in her letter
      Given Ada has ordered 2 "Dill gherkins", to be paid at the bank
      When Ada follows the link in the letter "Your order"
      Then Ada sees 2 "Dill gherkins" at £4.20, together £8.40

    Example: Somebody guesses at links
      When Grace tries to see an order by a link she made up
      Then Grace is told there is no such order
