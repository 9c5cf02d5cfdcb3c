Feature: Changing one's details
  A customer is called what she wants to be called, and nobody changes it but herself.

  Rule: A name is anything that fits on a parcel

    Scenario Outline: Ada changes her name
      Given Ada is signed in
      When Ada changes her name to "<typed>"
      Then Ada is told "Your details are saved."
      And Ada is greeted as "<greeted>"

      Examples:
        | typed                  | greeted                |
        | Countess               | Countess               |
        | Ada King-Noel          | Ada King-Noel          |
        | Åsa Łukasiewicz 王小雅 | Åsa Łukasiewicz 王小雅 |
        | O'Hara & Sons <Ltd>    | O'Hara & Sons <Ltd>    |

    Scenario Outline: A name that is none
      Given Ada is signed in
      When Ada changes her name to nothing but <what>
      Then Ada is told "<sentence>"
      And Ada is still called "Ada"

      Examples:
        | what           | sentence                                          |
        | nothing        | Name cannot be empty.                             |
        | spaces         | Name cannot be empty.                             |
        | 201 letters    | This is longer than 200 characters.               |
        | a line break   | This has characters in it that cannot be printed. |
        | a ringing bell | This has characters in it that cannot be printed. |

    Example: The longest name
      Given Ada is signed in
      When Ada changes her name to nothing but 200 letters
      Then Ada is told "Your details are saved."

  Rule: Nothing else can be changed along with it

    Scenario Outline: What nobody asked for is not changed
      Given Ada is signed in
      When Ada changes her name to "Countess" and slips in <what>
      Then Ada is greeted as "Countess"
      And the back office is closed to Ada
      And Ada can still sign in with her address and password

      Examples:
        | what                       |
        | that she works in the shop |
        | another e-mail address     |
        | another password           |

  Rule: What did not come from our own page changes nothing

    Scenario Outline: Somebody forges what Ada would send
      Given Ada is signed in
      When <what> is forged in Ada's name <how>
      Then Ada is told to send it again
      And Ada is still signed in and called "Ada"

      Examples:
        | what             | how                 |
        | a change of name | without our mark    |
        | a change of name | with a mark made up |
        | a change of name | with Linus's mark   |
        | signing out      | without our mark    |
        | signing out      | with a mark made up |
        | signing out      | with Linus's mark   |

    Scenario Outline: Somebody forges what a visitor would send
      Given Ada has an account
      When <what> is forged in Linus's name <how>
      Then Linus is told to send it again
      And Linus is not signed in

      Examples:
        | what        | how                 |
        | signing in  | without our mark    |
        | signing in  | with a mark made up |
        | signing in  | with Ada's mark     |
        | registering | without our mark    |
        | registering | with a mark made up |
        | registering | with Ada's mark     |
