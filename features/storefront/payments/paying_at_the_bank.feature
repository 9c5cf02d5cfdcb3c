Feature: Paying at the bank
  Customers pay on the bank's own page, and their order knows what became of it whichever way the news takes.

  Background:
    Given the shop sells "Dill gherkins" at £4.20

  Rule: Whoever pays is taken to the bank and brought back

    @smoke
    Example: Ada approves the payment
      Given Ada is at the bank to pay for 2 "Dill gherkins"
      When Ada approves the payment
      Then Ada is brought from the bank back to the shop
      And Ada is thanked for her order
      And Ada's order is "Paid, being packed"

    @money
    Scenario Outline: The bank is asked for what the order comes to
      When Ada goes to the bank to pay for <jars> "Dill gherkins"
      Then the bank asks Ada for <total>

      Examples:
        | jars | total  |
        | 1    | £8.15  |
        | 2    | £12.35 |
        | 9    | £41.75 |
        | 10   | £42.00 |

    Example: Ada comes straight from the checkout
      Given Ada has 2 "Dill gherkins" in her cart
      When Ada buys what is in her cart, to pay at the bank
      Then the bank asks Ada for £12.35

    Example: Ada presses twice to go to the bank
      Given Ada has ordered 2 "Dill gherkins", to be paid at the bank
      When Ada sets out to pay twice
      Then the bank expects 1 payment of Ada
      And the bank asks Ada for £12.35

    @race
    Example: Ada sets out to pay in two windows at the same moment
      Given Ada has ordered 2 "Dill gherkins", to be paid at the bank
      And Ada was declined by the bank
      When Ada sets out to pay in two windows at the same moment
      Then both windows show the bank's page
      And the bank expects 1 more payment of Ada

  Rule: A payment that did not come about costs nothing and loses nothing

    Example: The bank declines
      Given Ada is at the bank to pay for 2 "Dill gherkins"
      When Ada declines the payment
      Then Ada is told "The bank declined the payment. Nothing was charged; you can try again."
      And Ada's order is "Payment declined"

    Example: Ada tries again after the bank declined
      Given Ada has ordered 2 "Dill gherkins", to be paid at the bank
      And Ada was declined by the bank
      When Ada pays for her order at the bank
      Then Ada is thanked for her order
      And Ada's order is "Paid, being packed"

    Example: Ada transfers the money after the bank declined
      Given Ada has ordered 2 "Dill gherkins", to be paid at the bank
      And Ada was declined by the bank
      When Ada chooses to pay by bank transfer
      Then Ada is asked to transfer £12.35 to "Brine & Dill Ltd, account 12345678"
      And Ada's order is "Awaiting payment"

    Example: Ada leaves the bank without paying
      Given Ada is at the bank to pay for 2 "Dill gherkins"
      When Ada goes back to the shop without paying
      Then Ada is told "You have not paid yet. Your order is kept, and you can pay from here."
      And Ada's order is "Awaiting payment"

    Example: Ada pays after she had left the bank
      Given Ada is at the bank to pay for 2 "Dill gherkins"
      And Ada has gone back to the shop without paying
      When Ada pays for her order at the bank
      Then Ada's order is "Paid, being packed"

    Example: Ada leaves the bank and would rather transfer the money
      Given Ada is at the bank to pay for 2 "Dill gherkins"
      And Ada has gone back to the shop without paying
      When Ada chooses to pay by bank transfer
      Then Ada is asked to transfer £12.35 to "Brine & Dill Ltd, account 12345678"

    Example: Ada looks at the bank's page of a payment that is settled
      Given Ada is at the bank to pay for 2 "Dill gherkins"
      And Ada has approved the payment
      When Ada opens the bank's page once more
      Then Ada is thanked for her order

  Rule: The bank being away loses no order

    Example: The bank does not answer when Ada sets out to pay
      Given Ada has 2 "Dill gherkins" in her cart
      And the bank does not answer
      When Ada buys what is in her cart, to pay at the bank
      Then Ada is told "We have your order, but the bank does not answer just now. Please pay a little later."
      And Ada has one letter "Your order"

    Example: The bank answers again
      Given Ada has ordered 2 "Dill gherkins", to be paid at the bank
      And Ada set out to pay while the bank did not answer
      When Ada pays for her order at the bank
      Then Ada's order is "Paid, being packed"

    Example: The bank does not answer when Ada comes back
      Given Ada is at the bank to pay for 2 "Dill gherkins"
      And the bank has taken Ada's money
      When Ada comes back while the bank does not answer
      Then Ada is told "The bank has not told us yet whether you have paid. As soon as it does, we write to you."
      And Ada's order is "Awaiting payment"

    Example: The bank does not answer, but the shop knows already
      Given Ada is at the bank to pay for 2 "Dill gherkins"
      And the bank has taken Ada's money and told the shop
      When Ada comes back while the bank does not answer
      Then Ada is thanked for her order

  Rule: Coming back tells the shop nothing that the bank does not say

    Example: Ada comes back before she has decided
      Given Ada is at the bank to pay for 2 "Dill gherkins"
      When Ada comes back from the bank
      Then Ada's order is "Awaiting payment"

    @mail
    Example: Ada comes back twice
      Given Ada is at the bank to pay for 2 "Dill gherkins"
      And Ada has approved the payment
      When Ada comes back from the bank
      Then Ada is thanked for her order
      And Ada has one letter "We have your payment"

    Example: Somebody else takes Ada's way back
      Given Ada has an account
      And Ada is at the bank to pay for 2 "Dill gherkins"
      And Grace is signed in
      When Grace comes back from the bank in Ada's place
      Then Grace is told there is no such order

    Example: Somebody invents a way back
      When Grace comes back from the bank with a payment nobody made
      Then Grace reads "There is no such payment."
