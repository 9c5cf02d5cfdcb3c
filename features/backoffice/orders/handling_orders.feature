Feature: Handling orders
  Those who pack see what has been ordered, and do with each order what is next, once.

  Background:
    Given the shop has 2 jars of "Smoked gherkins" left at £5.10

  Rule: Staff sees every order, the newest first

    Example: Mae begins her day
      Given Mae is at work
      And Ada has ordered 1 "Smoked gherkins", to be paid by bank transfer
      And Grace has paid for 1 "Smoked gherkins"
      When Mae looks through the orders
      Then Mae sees Grace's order, "Paid, being packed", above Ada's order, "Awaiting payment"

    Example: Nobody has ordered anything
      Given Mae is at work
      When Mae looks through the orders
      Then Mae reads "Nobody has ordered anything yet."

    Example: Mae wants an order that does not exist
      Given Mae is at work
      When Mae looks for an order by a number nobody was given
      Then Mae is told there is no such order

  Rule: The back office is for staff

    Example: Mae is sent to sign in, and is where she wanted to be
      Given Mae works in the shop
      When Mae looks through the orders
      And Mae signs in
      Then Mae is among the orders

    Example: Mae wants one order, signs in, and has it before her
      Given Mae works in the shop
      And Ada has ordered 2 "Smoked gherkins", to be paid by bank transfer
      When Mae opens Ada's order in the back office
      And Mae signs in
      Then Mae has Ada's order before her

    Scenario Outline: Grace, who only shops here, tries to <do> Ada's order
      Given Ada has ordered 2 "Smoked gherkins", to be paid by bank transfer
      And Grace is signed in
      When Grace tries to <do> Ada's order in the back office
      Then Grace reads "This part of the shop is for its staff."
      And Ada's order is "Awaiting payment"

      Examples:
        | do           |
        | look at      |
        | mark as paid |
        | mark as sent |
        | cancel       |

    Scenario Outline: A stranger tries to <do> Ada's order
      Given Ada has ordered 2 "Smoked gherkins", to be paid by bank transfer
      When Grace tries to <do> Ada's order in the back office
      Then Grace is sent to sign in
      And Ada's order is "Awaiting payment"

      Examples:
        | do           |
        | look at      |
        | mark as paid |
        | mark as sent |
        | cancel       |

    Example: Grace, who only shops here, asks for all orders
      Given Grace is signed in
      When Grace looks through the orders
      Then Grace reads "This part of the shop is for its staff."

  Rule: An order is paid, sent or cancelled only when it is time for it

    @smoke @mail
    Example: Mae sends what is paid
      Given Mae is at work
      And Ada has paid for 2 "Smoked gherkins"
      When Mae sends Ada's order with the tracking number "PB 123 GB"
      Then Mae is told "The order is sent."
      And Ada's order is "Sent"
      And Ada reads "PB 123 GB" in the letter "is on its way"

    Example: What was sent is not on the shelf any more
      Given Mae is at work
      And Ada has paid for 1 "Smoked gherkins"
      When Mae sends Ada's order without a tracking number
      Then Grace can put 1 "Smoked gherkins" in her cart
      And Linus cannot put 2 "Smoked gherkins" in her cart

    @mail
    Example: Mae cancels what is paid
      Given Mae is at work
      And Ada has paid for 2 "Smoked gherkins"
      When Mae cancels Ada's order
      Then Ada's order is "Cancelled, refund due"
      And Ada reads "What you have paid, £14.15, comes back to you." in the letter "is cancelled"
      And Grace can put 2 "Smoked gherkins" in her cart

    Scenario Outline: Mae <does> although <happened>
      Given Mae is at work
      And Ada has ordered 2 "Smoked gherkins", to be paid at the bank
      And it came to pass that <happened>
      When Mae <does> from a page that is out of date
      Then Mae is told "<answer>"
      And Ada's order is "<state>"

      Examples:
        | does                      | happened                 | answer                                                   | state              |
        | marks Ada's order as paid | Ada paid                 | There is nothing to pay for this order any more.         | Paid, being packed |
        | marks Ada's order as paid | Ada cancelled            | There is nothing to pay for this order any more.         | Cancelled          |
        | marks Ada's order as sent | nothing has happened     | Only an order that is paid and not yet sent can be sent. | Awaiting payment   |
        | marks Ada's order as sent | the bank declined        | Only an order that is paid and not yet sent can be sent. | Payment declined   |
        | marks Ada's order as sent | Ada paid and Mae sent it | Only an order that is paid and not yet sent can be sent. | Sent               |
        | marks Ada's order as sent | Ada cancelled            | Only an order that is paid and not yet sent can be sent. | Cancelled          |
        | cancels Ada's order       | Ada cancelled            | This order is cancelled already.                         | Cancelled          |
        | cancels Ada's order       | Ada paid and Mae sent it | This order cannot be cancelled any more.                 | Sent               |

    Scenario Outline: Mae is only offered what is possible when <happened>
      Given Mae is at work
      And Ada has ordered 2 "Smoked gherkins", to be paid at the bank
      And it came to pass that <happened>
      When Mae opens Ada's order in the back office
      Then Mae is offered <offered>

      Examples:
        | happened                 | offered                         |
        | nothing has happened     | Mark as paid, Cancel this order |
        | Ada paid                 | Mark as sent, Cancel this order |
        | Ada paid and Mae sent it | nothing                         |
        | Ada cancelled            | nothing                         |

    @race @mail
    Example: Mae and Linus send one order at the same moment
      Given Mae is at work
      And Linus is at work
      And Ada has paid for 2 "Smoked gherkins"
      When Mae and Linus send Ada's order at the same moment
      Then Ada's order is "Sent"
      And Ada has one letter "is on its way"

  Rule: A tracking number is one line that can be printed

    Scenario Outline: Mae types <what> as tracking number
      Given Mae is at work
      And Ada has paid for 2 "Smoked gherkins"
      When Mae types <what> as tracking number of Ada's order
      Then Mae is told "<answer>"
      And Ada's order is "<state>"

      Examples:
        | what        | answer                                            | state              |
        | 100 letters | The order is sent.                                | Sent               |
        | 101 letters | This is longer than 100 characters.               | Paid, being packed |
        | two lines   | This has characters in it that cannot be printed. | Paid, being packed |
