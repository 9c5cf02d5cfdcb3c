Feature: Placing one order
  However often and from wherever she confirms, a customer buys what she confirmed once.
  A review bears a seal, by which the shop knows what it said.

  Background:
    Given the shop sells "Dill gherkins" at £4.20

  Rule: A confirmed cart is ordered

    @smoke
    Example: Ada buys as a guest
      Given Ada is about to confirm 2 "Dill gherkins"
      When Ada confirms her order
      Then 1 order is placed
      And Ada is thanked and given the number of her order
      And Ada's cart is empty

    Example: Grace buys with her account
      Given Grace is signed in
      And Grace is about to confirm 2 "Dill gherkins"
      When Grace confirms her order
      Then 1 order is placed
      And Grace finds the order among her orders

  Rule: One review is one order, however often it is confirmed

    Example: Ada is impatient
      Given Ada is about to confirm 2 "Dill gherkins"
      When Ada confirms her order and confirms the same once more
      Then 1 order is placed
      And Ada is thanked for the same order both times

    Example: Ada goes back to the review of what she has bought
      Given Ada is about to confirm 2 "Dill gherkins"
      When Ada confirms her order and goes back
      Then 1 order is placed
      And Ada is sent to the cart
      And Ada is told "Your cart is empty."

    Example: Ada confirms in one tab and then in another
      Given Ada is about to confirm 2 "Dill gherkins"
      And Ada has the same review open in another tab
      When Ada confirms in the one tab and then in the other
      Then 1 order is placed
      And Ada is thanked for the same order both times

    Example: Grace confirms on her phone what she has already confirmed on her laptop
      Given Grace is signed in
      And Grace is about to confirm 2 "Dill gherkins"
      And Grace has the same review open on her phone
      When Grace confirms in the one tab and then in the other
      Then 1 order is placed
      And Grace is thanked for the same order both times

    Example: Ada confirms twice and pays by card
      Given Ada is about to confirm 2 "Dill gherkins", paying by card
      When Ada confirms her order and confirms the same once more
      Then 1 order is placed
      And the bank has been asked for £12.35 once

    Example: Grace has cancelled the order and sends the review once more
      Given Grace is signed in
      And Grace is about to confirm 2 "Dill gherkins"
      When Grace confirms her order, cancels it and confirms the same once more
      Then 1 order is placed
      And Grace is shown her cancelled order

    Example: Ada has begun another cart and sends the old review once more
      Given Ada is about to confirm 2 "Dill gherkins"
      And Ada has confirmed it and put 1 "Dill gherkins" in a new cart
      When Ada confirms the same once more
      Then 1 order is placed
      And Ada's cart holds 1 "Dill gherkins" still

  Rule: Only the owner of a cart can order it

    Example: Grace confirms Ada's cart
      Given Ada is about to confirm 2 "Dill gherkins"
      When Grace confirms Ada's review by force
      Then no order is placed
      And Grace is sent to the cart

    Example: Grace confirms the cart of Ada's account
      Given Ada is signed in
      And Grace is signed in
      And Ada is about to confirm 2 "Dill gherkins"
      And Grace is about to confirm 1 "Dill gherkins"
      When Grace confirms Ada's review by force
      Then no order is placed
      And Grace is told "This is not the cart you have now, so nothing has been ordered."

    Example: Ada's sign-in ends before she confirms
      Given Ada is signed in
      And Ada is about to confirm 2 "Dill gherkins"
      And in another tab, Ada has signed out
      When Ada confirms her order
      Then no order is placed
      And Ada is told to send it again

  Rule: A forged review orders nothing

    Scenario Outline: Ada confirms with <what> for <which>
      Given Ada is about to confirm 2 "Dill gherkins"
      And the shop now asks £4.50 for "Dill gherkins"
      When Ada confirms with <what> instead of <which>
      Then no order is placed
      And Ada is still told what her order would cost, £12.95

      Examples:
        | what         | which         |
        | nothing      | the seal      |
        | another seal | the seal      |
        | nonsense     | what she read |

    Scenario Outline: Ada confirms with <what> in <which>, which no page would send
      Given Ada is about to confirm 2 "Dill gherkins"
      When Ada confirms with <what> instead of <which>
      Then no order is placed

      Examples:
        | what     | which         |
        | nothing  | the cart      |
        | nonsense | the cart      |
        | too much | what she read |

    Example: Ada adds a price of her own to the review
      Given Ada is about to confirm 2 "Dill gherkins"
      When Ada confirms and adds a price, a total, a customer and a state of her own
      Then 1 order is placed
      And Ada's order comes to £12.35

    Example: Another page confirms in Ada's name
      Given Ada is about to confirm 2 "Dill gherkins"
      When somebody else's page confirms in Ada's name
      Then no order is placed
      And Ada is told to send it again
