Feature: Signing in
  Customers get to what is theirs with one address and one password, and strangers learn nothing by trying.

  Rule: The right address and password lead to the account

    Example: Ada signs in
      Given Ada has an account
      When Ada signs in
      Then Ada is in her account
      And Ada is greeted by her name

    Scenario Outline: The address may be written in any way that means the same
      Given Ada has an account
      When Ada signs in as "<written>"
      Then Ada is greeted by her name

      Examples:
        | written         |
        | ada@example.com |
        | ADA@EXAMPLE.COM |
        | Ada@Example.Com |

    Scenario Outline: Ada is signed in and has no need to do it again
      Given Ada is signed in
      When Ada opens the page for <what>
      Then Ada is in her account

      Examples:
        | what        |
        | signing in  |
        | registering |

    Example: Ada signs in in one window and then in another that was open before
      Given Ada has an account
      And Ada has the page for signing in open in two windows
      When Ada signs in in the first and then in the second
      Then Ada is in her account

    Example: A stranger's open page for signing in does not swap Ada for somebody else
      Given Grace has an account
      And Ada is signed in
      When somebody slips Grace's e-mail address and password past Ada
      Then Ada is greeted by her name

  Rule: A refused sign-in does not say what was wrong

    Example: A wrong password and an unknown address read exactly the same
      Given Ada has an account
      And Linus has no account
      When Ada signs in with the password "a jar of sauerkraut"
      And Linus signs in with the password "a jar of sauerkraut"
      Then Ada and Linus read exactly the same

    Scenario Outline: Every wrong sign-in gets the same sentence, once
      Given Ada has an account
      When somebody signs in as "<address>" with "<password>"
      Then the one answer is "The e-mail address or the password is not right."

      Examples:
        | address                        | password               | why                  |
        | ada@example.com                | a jar of Dill gherkins | a capital too many   |
        | ada@example.com                | a jar of dill gherkin  | a letter too few     |
        | ada@example.com                |                        | no password          |
        | adaa@example.com               | a jar of dill gherkins | no such address      |
        |                                | a jar of dill gherkins | no address           |
        |                                |                        | nothing at all       |
        | ada                            | a jar of dill gherkins | no address in it     |
        | Ada Lovelace <ada@example.com> | a jar of dill gherkins | more than an address |

    Example: Ada mistypes her password and need not type her address again
      Given Ada has an account
      When Ada signs in with the password "a jar of sauerkraut"
      Then the page still holds Ada's address, and no password

    Example: An endless password is refused like any other
      Given Ada has an account
      When Ada signs in with a password of 100000 characters
      Then the one answer Ada reads is "The e-mail address or the password is not right."

  Rule: A sign-in lasts thirty days

    Example: The twenty-ninth day
      Given Ada is signed in
      When 29 days pass
      And Ada opens her orders
      Then Ada sees her orders

    Example: The thirtieth day
      Given Ada is signed in
      When 30 days pass
      And Ada opens her orders
      Then Ada is sent to sign in

  Rule: Every device is signed in by itself

    Example: Signing out on the telephone leaves the laptop alone
      Given Ada is signed in on her laptop and on her telephone
      When Ada signs out on her telephone
      Then Ada is signed in on her laptop
      And Ada is not signed in on her telephone

    Example: Two customers at the same time are two customers
      Given Ada is signed in
      And Grace is signed in
      When Ada opens her account
      And Grace opens her account
      Then Ada is greeted by her name
      And Grace is greeted by her name

    Example: Grace borrows the browser Ada has signed out of
      Given Ada has signed in and out again
      And Grace has an account
      When Grace signs in in Ada's browser
      Then Ada's browser greets Grace, and nothing of Ada is left in it
