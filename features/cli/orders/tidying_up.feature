Feature: Tidying up
  Whoever runs the shop has it cancel what nobody pays, so that others can buy what was held back for nothing.

  Rule: What is not paid within seven days is cancelled

    Background:
      Given the shop has 2 jars of "Smoked gherkins" left at £5.10

    Scenario Outline: Tidying up <time> after Ada ordered
      Given Ada has ordered 2 "Smoked gherkins", to be paid by bank transfer
      When the shop is tidied up <time> later
      Then the command says "<said>"
      And Ada's order is "<state>"

      Examples:
        | time                      | said                       | state                                 |
        | 1 minute less than 7 days | 0 unpaid orders cancelled. | Awaiting payment                      |
        | 7 days                    | 0 unpaid orders cancelled. | Awaiting payment                      |
        | 7 days and 1 minute       | 1 unpaid order cancelled.  | Cancelled, as it was not paid in time |

    @mail
    Example: Others can buy what Ada did not pay
      Given Ada has ordered 2 "Smoked gherkins", to be paid by bank transfer
      When the shop is tidied up 8 days later
      Then Grace can put 2 "Smoked gherkins" in her cart
      And Ada reads "Nothing will be sent, and there is nothing to pay." in the letter "is cancelled"

    Scenario Outline: Tidying up leaves alone what <happened>
      Given Ada has ordered 2 "Smoked gherkins", to be paid at the bank
      And it came to pass that <happened>
      When the shop is tidied up 8 days later
      Then Ada's order is "<state>"

      Examples:
        | happened                 | state              |
        | Ada paid                 | Paid, being packed |
        | Ada paid and Mae sent it | Sent               |
        | Ada cancelled            | Cancelled          |

    Example: The bank has Ada's money and never said so
      Given Ada is at the bank to pay for 2 "Smoked gherkins"
      And the bank has taken Ada's money
      When the shop is tidied up 8 days later
      Then the command says "0 unpaid orders cancelled."
      And Ada's order is "Paid, being packed"

    Example: The bank cannot be asked whether it has Ada's money
      Given Ada is at the bank to pay for 2 "Smoked gherkins"
      And the bank does not answer
      When the shop is tidied up 8 days later
      Then the command says "0 unpaid orders cancelled."
      And Ada's order is "Awaiting payment"

    @mail
    Example: Tidying up twice
      Given Ada has ordered 2 "Smoked gherkins", to be paid by bank transfer
      When the shop is tidied up 8 days later
      And the shop is tidied up once more
      Then the command says "0 unpaid orders cancelled."
      And Ada has one letter "is cancelled"

    @race
    Example: Ada's money comes while the shop is being tidied up
      Given Ada is at the bank to pay for 2 "Smoked gherkins"
      When the shop is tidied up 8 days later, at the moment Ada's money comes
      Then Ada's order is either paid and kept, or cancelled with a refund due
