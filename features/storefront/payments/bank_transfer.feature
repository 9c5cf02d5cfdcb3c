Feature: Paying by bank transfer
  Customers without a card transfer the money and know where to, how much, and what to name.

  Background:
    Given the shop sells "Dill gherkins" at £4.20

  Rule: Wherever she looks, Ada finds where to transfer what

    Example: Ada is told when she is thanked
      Given Ada has 2 "Dill gherkins" in her cart
      When Ada buys what is in her cart, to pay by bank transfer
      Then Ada is thanked for her order
      And Ada is asked to transfer £12.35 to "Brine & Dill Ltd, account 12345678"

    Example: Ada looks at her order later
      Given Ada has ordered 2 "Dill gherkins", to be paid by bank transfer
      When Ada looks at her order
      Then Ada is asked to transfer £12.35 to "Brine & Dill Ltd, account 12345678"

    @mail
    Example: Ada reads her letter
      When Ada orders 2 "Dill gherkins", to be paid by bank transfer
      Then Ada reads "Please transfer £12.35 to Brine & Dill Ltd, account 12345678" in the letter "Your order"

  Rule: The order is paid once the money is there

    @mail
    Example: Mae sees the money
      Given Ada has ordered 2 "Dill gherkins", to be paid by bank transfer
      And Mae is at work
      When Mae marks Ada's order as paid
      Then Ada's order is "Paid, being packed"
      And Ada has one letter "We have your payment"

    Example: Ada is not asked for money that is there
      Given Ada has ordered 2 "Dill gherkins", to be paid by bank transfer
      And Mae has marked Ada's order as paid
      When Ada looks at her order
      Then Ada is not asked for money

  Rule: Ada may change her mind and pay by card

    Example: Ada pays at the bank instead
      Given Ada has ordered 2 "Dill gherkins", to be paid by bank transfer
      When Ada pays for her order at the bank
      Then Ada's order is "Paid, being packed"
      And Ada is not asked for money
