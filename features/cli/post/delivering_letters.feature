@mail
Feature: Delivering letters
  A letter is written with what it tells of, and delivered afterwards: once, and in spite of mail servers that are away.

  Background:
    Given the shop sells "Dill gherkins" at £4.20
    And the shop has a mail server

  Rule: Each letter is delivered once

    Example: Ada's order is confirmed
      Given Ada has ordered 2 "Dill gherkins", to be paid by bank transfer
      When the letters are delivered
      Then the command says "1 letter delivered."
      And the mail server has 1 letter for Ada

    Example: Nothing is delivered twice
      Given Ada has ordered 2 "Dill gherkins", to be paid by bank transfer
      When the letters are delivered
      And the letters are delivered
      Then the command says "0 letters delivered."
      And the mail server has 1 letter for Ada

    @race
    Example: Two workers deliver at the same moment
      Given Ada has ordered "Dill gherkins" 5 times
      When two workers deliver the letters at the same moment
      Then the mail server has 5 letters for Ada

    Example: Nothing is written of an order that was not placed
      Given Ada has ordered 2 "Dill gherkins", but the shop lost power before it was in the books
      When the letters are delivered
      Then the mail server has 0 letters for Ada

  Rule: A letter that could not be delivered is tried again

    Scenario Outline: The mail server <fails>, and then recovers
      Given Ada has ordered 2 "Dill gherkins", to be paid by bank transfer
      And the mail server <fails>
      When the letters are delivered
      And the mail server is well again 2 minutes later
      Then the mail server has 1 letter for Ada

      Examples:
        | fails    |
        | is away  |
        | refuses  |
        | hangs up |

    Example: A letter that fails holds up no other
      Given Ada has ordered 2 "Dill gherkins", to be paid by bank transfer
      And Grace has ordered 2 "Dill gherkins", to be paid by bank transfer
      And the mail server does not know Ada
      When the letters are delivered
      Then the mail server has 1 letter for Grace

    Scenario Outline: After <times> failures the letter waits <wait> minutes
      Given Ada has ordered 2 "Dill gherkins", to be paid by bank transfer
      When the letters could not be delivered <times> times
      Then the letter for Ada is delivered <wait> minutes later, and not one minute before

      Examples:
        | times | wait |
        | 1     | 2    |
        | 2     | 4    |
        | 3     | 8    |

  Rule: A slow mail server keeps nobody from shopping

    @race
    Example: Ada shops while a letter is on its way
      Given Grace has ordered 2 "Dill gherkins", to be paid by bank transfer
      And the mail server is slow
      When Ada puts 3 "Dill gherkins" in her cart while the letters are delivered
      Then Ada had not to wait for the mail server
