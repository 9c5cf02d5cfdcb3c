Feature: Taking the steps of the checkout
  Customers are asked for one thing after the other, only for what there is to choose, and never twice for the same.

  Background:
    Given the shop sells "Dill gherkins" at £4.20

  Rule: Nobody skips a step

    Scenario Outline: With <so far>, Ada asks straight for <wanted>
      Given Ada has come as far as <so far>
      When Ada asks straight for <wanted>
      Then Ada <comes to> <lands>

      Examples:
        | so far        | wanted       | comes to   | lands        |
        | an empty cart | the checkout | is sent to | the cart     |
        | an empty cart | the address  | is sent to | the cart     |
        | an empty cart | the delivery | is sent to | the cart     |
        | an empty cart | the payment  | is sent to | the cart     |
        | an empty cart | the review   | is sent to | the cart     |
        | a full cart   | the checkout | is sent to | the address  |
        | a full cart   | the address  | comes to   | the address  |
        | a full cart   | the delivery | is sent to | the address  |
        | a full cart   | the payment  | is sent to | the address  |
        | a full cart   | the review   | is sent to | the address  |
        | the address   | the checkout | is sent to | the delivery |
        | the address   | the address  | comes to   | the address  |
        | the address   | the delivery | comes to   | the delivery |
        | the address   | the payment  | is sent to | the delivery |
        | the address   | the review   | is sent to | the delivery |
        | the delivery  | the checkout | is sent to | the payment  |
        | the delivery  | the delivery | comes to   | the delivery |
        | the delivery  | the payment  | comes to   | the payment  |
        | the delivery  | the review   | is sent to | the payment  |
        | the payment   | the checkout | is sent to | the review   |
        | the payment   | the address  | comes to   | the address  |
        | the payment   | the delivery | comes to   | the delivery |
        | the payment   | the payment  | comes to   | the payment  |
        | the payment   | the review   | comes to   | the review   |

    Scenario Outline: With <so far>, Ada confirms as if all were done
      Given Ada has come as far as <so far>
      When Ada confirms by force
      Then no order is placed
      And Ada is sent to <lands>

      Examples:
        | so far        | lands        |
        | an empty cart | the cart     |
        | a full cart   | the address  |
        | the address   | the delivery |
        | the delivery  | the payment  |

    Example: An empty cart is said to be empty
      When Ada goes to the checkout
      Then Ada is told "Your cart is empty."

  Rule: A step with nothing to choose is left out

    Example: Only one way leads to Germany
      Given Ada has come as far as a full cart
      When Ada gives her address in Germany
      Then Ada is sent to the payment
      And the steps before Ada are Address, Payment, Review

    Example: Ada asks for the delivery to Germany all the same
      Given Ada has come as far as a full cart
      And Ada has given an address in Germany
      When Ada asks straight for the delivery
      Then Ada is sent to the payment

    Example: The shop takes bank transfers only
      Given the shop takes nothing but "Bank transfer"
      And Ada has come as far as the address
      When Ada chooses "Standard delivery"
      Then Ada is sent to the review
      And the steps before Ada are Address, Delivery, Review

    Example: One way to go and one way to pay
      Given the shop takes nothing but "Bank transfer"
      And Ada has come as far as a full cart
      When Ada gives her address in Germany
      Then Ada is sent to the review

  Rule: Who goes back and changes nothing loses nothing

    Example: Ada looks at every step again
      Given Ada is about to confirm 1 "Dill gherkins" with Express delivery
      When Ada goes through all the steps again and changes nothing
      Then Ada is shown Express delivery for £7.50 and pays by Bank transfer

    Example: Ada goes shopping again in the middle of the checkout
      Given Ada is about to confirm 1 "Dill gherkins" with Express delivery
      When Ada puts 1 "Dill gherkins" in her cart
      And Ada goes to the checkout
      Then Ada is sent to the review
      And Ada is shown Express delivery for £7.50 and pays by Bank transfer

  Rule: Another address chooses delivery anew

    Example: Ada moves to the next street
      Given Ada is about to confirm 1 "Dill gherkins" with Express delivery
      When Ada changes her Street and number to "1 Savile Row"
      And Ada asks straight for the review
      Then Ada is sent to the delivery

    Example: Ada moves to Germany, where no express goes
      Given Ada is about to confirm 1 "Dill gherkins" with Express delivery
      When Ada gives her address in Germany
      And Ada asks straight for the review
      Then Ada is shown Standard delivery for £3.95 and pays by Bank transfer

  Rule: Only what is offered can be chosen

    Scenario Outline: Ada forces <what> upon the delivery
      Given Ada has come as far as the address
      When Ada sends <what> as her delivery
      Then Ada is still at the delivery
      And Ada is told "<told>"

      Examples:
        | what        | told                   |
        | "pigeon"    | Not a valid choice     |
        | ""          | Please choose one.     |
        | "STANDARD"  | Not a valid choice     |

    Example: Ada forces express delivery to Germany
      Given Ada has come as far as a full cart
      And Ada has given an address in Germany
      When Ada sends "express" as her delivery
      And Ada pays by "Bank transfer"
      Then Ada is shown Standard delivery for £3.95 and pays by Bank transfer

    Scenario Outline: Ada forces <what> upon the payment
      Given Ada has come as far as the delivery
      When Ada sends <what> as her payment
      Then Ada is still at the payment
      And Ada is told "<told>"

      Examples:
        | what      | told               |
        | "pebbles" | Not a valid choice |
        | ""        | Please choose one. |
