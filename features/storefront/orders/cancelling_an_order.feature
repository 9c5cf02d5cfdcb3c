Feature: Cancelling an order
  As long as nothing has been paid or sent, a customer may think better of it, and others may buy what she gave back.

  Background:
    Given the shop has 2 jars of "Smoked gherkins" left at £5.10

  Rule: What is neither paid nor sent can be cancelled

    @smoke @mail
    Example: Ada cancels, and Grace buys
      Given Ada has ordered 2 "Smoked gherkins", to be paid by bank transfer
      When Ada cancels her order
      Then Ada is told "Your order is cancelled."
      And Grace can put 2 "Smoked gherkins" in her cart
      And Ada has one letter "is cancelled"

    Example: Nobody else can have what Ada still holds
      When Ada orders 2 "Smoked gherkins", to be paid by bank transfer
      Then Grace cannot put 1 "Smoked gherkins" in her cart

    Example: Ada cancels after the bank declined
      Given Ada has ordered 2 "Smoked gherkins", to be paid at the bank
      And Ada was declined by the bank
      When Ada cancels her order
      Then Ada's order is "Cancelled"

    @mail
    Example: Ada cancels twice
      Given Ada has ordered 2 "Smoked gherkins", to be paid by bank transfer
      When Ada cancels her order twice
      Then Ada is told "This order is cancelled already."
      And Ada has one letter "is cancelled"
      And Grace cannot put 3 "Smoked gherkins" in her cart

  Rule: What is paid or sent cannot be cancelled any more

    Scenario Outline: Ada wants to cancel when <happened>
      Given Ada has ordered 2 "Smoked gherkins", to be paid at the bank
      And Ada has her order before her
      And it came to pass that <happened>
      When Ada cancels her order on the page before her
      Then Ada is told "<answer>"
      And Ada's order is "<state>"

      Examples:
        | happened                 | answer                                   | state                                 |
        | Ada paid                 | This order cannot be cancelled any more. | Paid, being packed                    |
        | Ada paid and Mae sent it | This order cannot be cancelled any more. | Sent                                  |
        | nobody paid in time      | This order is cancelled already.         | Cancelled, as it was not paid in time |

    Example: A paid order offers no cancelling and no paying
      Given Ada has paid for 2 "Smoked gherkins"
      When Ada looks at her order
      Then Ada can neither pay nor cancel her order

    Scenario Outline: Ada wants to pay when <happened>
      Given Ada has ordered 2 "Smoked gherkins", to be paid at the bank
      And Ada has her order before her
      And it came to pass that <happened>
      When Ada sets out to pay from the page before her
      Then Ada is told "There is nothing to pay for this order any more."
      And the bank expects no payment of Ada

      Examples:
        | happened            |
        | Ada cancelled       |
        | nobody paid in time |

    @race
    Example: Ada cancels at the moment her money comes
      Given Ada is at the bank to pay for 2 "Smoked gherkins"
      When Ada cancels her order at the moment her money comes
      Then Ada's order is either paid and kept, or cancelled with a refund due

  Rule: What a page does not offer cannot be had by sending it

    Scenario Outline: Ada sends along <what>
      Given Ada has ordered 2 "Smoked gherkins", to be paid by bank transfer
      When Ada sets out to pay, and sends along <what>
      Then Ada's order is "Awaiting payment"
      And the bank asks Ada for £14.15

      Examples:
        | what             |
        | another total    |
        | that it is paid  |
        | that it is sent  |
        | another customer |
        | another payment  |

    Scenario Outline: Ada asks to pay <how>
      Given Ada has ordered 2 "Smoked gherkins", to be paid at the bank
      When Ada asks to pay <how>
      Then Ada reads "There is no such way to pay."
      And Ada's order is "Awaiting payment"

      Examples:
        | how         |
        | in no way   |
        | in gherkins |
