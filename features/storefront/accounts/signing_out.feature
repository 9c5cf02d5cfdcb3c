Feature: Signing out
  Whoever signs out leaves nothing behind: not in the browser, not on the pages it kept, not with anybody who copied it.

  Rule: Signing out takes everything along

    Example: Ada signs out
      Given Ada is signed in
      When Ada signs out
      Then Ada is on the front page
      And Ada is told "You are signed out. See you soon."
      And nothing of Ada is left in her browser

    Example: Ada's cart leaves the browser with her, and waits for her
      Given the shop sells "Dill gherkins" at £4.20
      And Ada is signed in
      And Ada has 3 "Dill gherkins" in her cart
      When Ada signs out
      Then Ada's cart is empty
      And the 3 "Dill gherkins" wait for Ada when she signs in again

    Scenario Outline: No browser keeps a page that is Ada's alone
      Given the shop sells "Dill gherkins" at £4.20
      And Ada is signed in
      And Ada has 1 "Dill gherkins" in her cart
      When Ada opens <place>
      Then Ada's browser keeps no copy of what it shows

      Examples:
        | place                              |
        | her account                        |
        | her orders                         |
        | her details                        |
        | her cart                           |
        | the page that asks for her address |
        | the front page                     |

    Scenario Outline: A visitor's pages of that kind are not kept either
      When Ada opens <place>
      Then Ada's browser keeps no copy of what it shows

      Examples:
        | place                    |
        | her cart                 |
        | the page for signing in  |
        | the page for registering |

    Example: No browser keeps the order in a letter
      Given Ada has bought a jar of gherkins
      When Ada follows the link in her letter
      Then Ada's browser keeps no copy of what it shows

    Scenario Outline: Going back shows nothing
      Given Ada is signed in
      And Ada has opened <place> and signed out
      When Ada goes back
      Then Ada is sent to sign in

      Examples:
        | place       |
        | her account |
        | her orders  |
        | her details |

  Rule: Signing out ends it for good

    Example: Linus has copied what Ada's browser keeps
      Given Ada is signed in
      And Linus has copied what Ada's browser keeps
      When Ada signs out
      Then Linus does not pass for Ada

    Example: A copy is good for as long as Ada is signed in, and shows why she should sign out
      Given Ada is signed in
      When Linus copies what Ada's browser keeps
      Then Linus passes for Ada

    Example: Ada signs out in one window and then in another
      Given Ada is signed in
      And Ada has two windows open
      When Ada signs out in the first and then in the second
      Then Ada is on the front page

    Example: Ada signs out when her sign-in has run out already
      Given the shop sells "Dill gherkins" at £4.20
      And Ada is signed in
      When 30 days pass
      And Ada signs out
      Then Ada is on the front page
      And Ada can order "Dill gherkins" without signing in
