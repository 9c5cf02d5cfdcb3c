Feature: Registering
  A customer opens an account in a minute, and nobody learns from the shop who else has one.

  Rule: A name, an e-mail address and a password open an account

    @smoke
    Example: Ada opens an account
      When Ada registers
      Then Ada is greeted by her name
      And a letter "Welcome to Brine & Dill" reaches Ada

    Example: Ada comes back with what she registered
      Given Ada has registered and signed out
      When Ada signs in
      Then Ada is greeted by her name

    Scenario Outline: Registering says what is missing or broken
      When Ada registers with "<typed>" as her <part>
      Then Ada is told "<sentence>"
      And no account is opened for Ada

      Examples:
        | part           | typed            | sentence                            |
        | name           |                  | Please tell us your name.           |
        | e-mail address |                  | Please give your e-mail address.    |
        | e-mail address | ada              | This is not an e-mail address.      |
        | e-mail address | ada@             | This is not an e-mail address.      |
        | e-mail address | ada@example      | This is not an e-mail address.      |
        | e-mail address | a da@example.com | This is not an e-mail address.      |
        | e-mail address | ada@exam_ple.com | This is not an e-mail address.      |
        | password       |                  | Please give your password.          |
        | password       | gherkin          | A password has 8 to 128 characters. |

    Scenario Outline: How long a name and a password may be
      When Ada registers with <many> characters as her <part>
      Then the account is <outcome> for Ada

      Examples:
        | part     | many | outcome    |
        | name     | 1    | opened     |
        | name     | 200  | opened     |
        | name     | 201  | not opened |
        | password | 7    | not opened |
        | password | 8    | opened     |
        | password | 128  | opened     |
        | password | 129  | not opened |

    Example: A name is told apart from the spaces around it
      When Ada registers with "  Ada   " as her name
      Then Ada is greeted by her name

    Example: A name cannot smuggle in a second line
      When Ada registers with a line break in her name
      Then Ada is told "This has characters in it that cannot be printed."
      And no account is opened for Ada

  Rule: One address has one account, and only its owner learns of it

    @mail
    Example: Grace registers with Ada's address
      Given Ada has an account
      When Grace registers with "ada@example.com" as her e-mail address
      Then Grace is told "We have written to ada@example.com. Please sign in to go on."
      And Grace is not signed in
      And a letter "Your account at Brine & Dill" reaches Ada

    Example: Registering a second time changes nothing about the account
      Given Ada has an account
      And Grace has registered with Ada's address and a password of her own
      When Ada signs in
      Then Ada is greeted by her name

    Scenario Outline: However it is written, it is the same address
      Given Ada has an account
      When Grace registers with "<written>" as her e-mail address
      Then Grace is not signed in
      And a letter "Your account at Brine & Dill" reaches Ada

      Examples:
        | written         |
        | ADA@EXAMPLE.COM |
        | Ada@Example.com |
        | ada@EXAMPLE.com |

    Example: Ada registers in capitals and signs in without
      Given Ada has registered as "ADA@EXAMPLE.COM" and signed out
      When Ada signs in
      Then Ada is greeted by her name

  Rule: Nobody registers as more than a customer

    Scenario Outline: What nobody asked for is not taken
      When Grace registers and slips in <what>
      Then Grace is greeted by her name
      And the back office is closed to Grace

      Examples:
        | what                            |
        | that she works in the shop      |
        | that she may do everything      |
        | the number of an older customer |
