Feature: Being brought back
  Whoever has to sign in on the way arrives exactly where she was going, with what she had typed, and nowhere else.

  Rule: Signing in leads back to exactly where she was going

    @smoke
    Example: Ada is sent to sign in, and back to her orders
      Given Ada has an account
      When Ada opens her orders
      And Ada signs in
      Then Ada is sent to sign in, and back to her orders

    Scenario Outline: A customer is brought back
      Given Ada has an account
      When Ada opens <place>
      And Ada signs in
      Then Ada is sent to sign in, and back to <place>

      Examples:
        | place                                  |
        | her account                            |
        | her orders before the seventh          |
        | her orders, from a link with an accent |
        | her details                            |

    Example: Ada follows the link in a letter to an order of hers
      Given Ada has bought a jar of gherkins and signed out
      When Ada follows the link in her letter
      And Ada signs in
      Then Ada is sent to sign in, and back to the order in her letter

    Scenario Outline: Staff are brought back
      Given Mae works in the shop
      When Mae opens <place>
      And Mae signs in
      Then Mae is sent to sign in, and back to <place>

      Examples:
        | place                               |
        | the orders of everybody             |
        | everybody's orders before the third |

    Example: A customer who asks for the back office is brought there and turned away
      Given Ada has an account
      When Ada opens the orders of everybody
      And Ada signs in
      Then the back office is closed to Ada

    Example: Ada mistypes her password on the way
      Given Ada has an account
      When Ada opens her orders before the seventh
      And Ada mistypes her password and then signs in
      Then Ada is sent to sign in, and back to her orders before the seventh

    Example: Ada goes to sign in by herself
      Given Ada has an account
      When Ada signs in
      Then Ada is in her account

    Example: Ada signs in to have her address filled in
      Given the shop sells "Dill gherkins" at £4.20
      And Ada has an account
      And Ada has 1 "Dill gherkins" in her cart
      When Ada signs in from the page that asks for her address
      Then Ada is asked for her address again, and not for her e-mail

  Rule: Registering leads there as well

    Example: Ada has no account yet when she opens her orders
      When Ada opens her orders before the seventh
      And Ada opens an account from there
      Then Ada is sent to sign in, and back to her orders before the seventh

    Example: Ada looks at the page for registering and remembers that she has an account
      Given Ada has an account
      When Ada opens her orders before the seventh
      And Ada looks at the page for registering, turns back and signs in
      Then Ada is sent to sign in, and back to her orders before the seventh

    Example: Ada has forgotten that she has an account
      Given Ada has an account
      When Ada opens her orders before the seventh
      And Ada opens an account from there, and signs in when she is asked to
      Then Ada is sent to sign in, and back to her orders before the seventh
