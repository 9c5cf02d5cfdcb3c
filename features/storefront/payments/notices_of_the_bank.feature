Feature: Notices of the bank
  The bank tells the shop what became of a payment; it may say so early, late or twice, and others may pretend to be it.

  Background:
    Given the shop sells "Dill gherkins" at £4.20

  Rule: It does not matter when and how often the bank says it

    @mail
    Scenario Outline: The notice comes <when>
      Given Ada is at the bank to pay for 2 "Dill gherkins"
      When the bank takes Ada's money and its notice comes <when>
      Then Ada's order is "Paid, being packed"
      And Ada has one letter "We have your payment"

      Examples:
        | when                        |
        | before Ada is back          |
        | after Ada is back           |
        | though Ada never comes back |
        | twice                       |

    @race @mail
    Example: The notice comes at the moment in which Ada is back
      Given Ada is at the bank to pay for 2 "Dill gherkins"
      When the bank takes Ada's money and its notice comes at the moment Ada is back
      Then Ada's order is "Paid, being packed"
      And Ada has one letter "We have your payment"

    Example: The bank tells of a refusal after Ada has paid at a second attempt
      Given Ada has ordered 2 "Dill gherkins", to be paid at the bank
      And Ada was declined by the bank
      And Ada has paid for her order at the bank
      When the bank sends all its notices again
      Then Ada's order is "Paid, being packed"

  Rule: Money that comes after the end is given back

    @mail
    Example: The money comes after the order was cancelled
      Given the shop has 2 jars of "Smoked gherkins" left at £5.10
      And Ada is at the bank to pay for 2 "Smoked gherkins"
      And Ada's order was cancelled because nobody paid in time
      When the bank takes Ada's money and its notice comes after Ada is back
      Then Ada's order is "Cancelled, refund due"
      And Ada reads "You get your money back." in the letter "We have your payment"
      And Grace can put 2 "Smoked gherkins" in her cart

    Example: Ada comes back to an order that was cancelled meanwhile
      Given Ada is at the bank to pay for 2 "Dill gherkins"
      And Ada's order was cancelled because nobody paid in time
      When Ada approves the payment
      Then Ada is told "Your payment came after the order had been cancelled. You get your money back."

    Example: Ada pays by card although Mae has seen her transfer
      Given Ada is at the bank to pay for 2 "Dill gherkins"
      And Mae has marked Ada's order as paid
      When Ada approves the payment
      Then Ada's order is "Paid twice, being packed, refund due"

  Rule: Only the bank's own notices count

    Scenario Outline: A notice <signed> is refused
      Given Ada is at the bank to pay for 2 "Dill gherkins"
      When somebody sends a notice <signed> that Ada has paid
      Then the notice is refused
      And Ada's order is "Awaiting payment"

      Examples:
        | signed                          |
        | without a signature             |
        | with an empty signature         |
        | with the signature of another   |
        | with a signature in odd letters |

    Scenario Outline: A notice that holds <what> is refused
      Given Ada is at the bank to pay for 2 "Dill gherkins"
      When a signed notice comes that holds <what>
      Then the notice is refused
      And Ada's order is "Awaiting payment"

      Examples:
        | what               |
        | nothing            |
        | a few words        |
        | an amount in words |

    @money
    Scenario Outline: A notice of <amount> in <currency> does not pay £12.35
      Given Ada is at the bank to pay for 2 "Dill gherkins"
      When the bank says that it took <amount> hundredths of <currency> from Ada
      Then the notice <fate>
      And Ada's order is "<state>"

      Examples:
        | amount | currency | fate         | state              |
        | 1234   | GBP      | does not fit | Awaiting payment   |
        | 1235   | GBP      | is taken     | Paid, being packed |
        | 1236   | GBP      | does not fit | Awaiting payment   |
        | 0      | GBP      | does not fit | Awaiting payment   |
        | -1235  | GBP      | does not fit | Awaiting payment   |
        | 1235   | EUR      | does not fit | Awaiting payment   |
        | 1235   | gbp      | does not fit | Awaiting payment   |

    Example: A notice of a payment that nobody made
      When a signed notice comes of a payment nobody made
      Then nobody knows of that payment

    Example: A notice of a bank the shop does not work with
      When a notice comes from a bank the shop does not work with
      Then nobody knows of that payment
