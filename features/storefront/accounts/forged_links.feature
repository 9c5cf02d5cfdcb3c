Feature: Forged links
  A link to sign in that somebody else has made leads nowhere but into the shop.

  Rule: Nobody is sent out of the shop, or to where a browser might read something else

    Scenario Outline: A forged link to sign in is not followed
      Given Ada has an account
      When Ada signs in by a link that goes on to <where>
      Then Ada is in her account

      Examples:
        | where                       |
        | another shop                |
        | another shop in disguise    |
        | another shop under our name |
        | what nobody can read        |

    Example: A forged link without an end
      Given Ada has an account
      When Ada signs in by a link that goes on for 5000 characters
      Then Ada is in her account

    Example: What is slipped into the sign-in itself is not followed either
      Given Ada has an account
      When Ada's sign-in is sent with another shop slipped in
      Then Ada is in her account

    Example: A forged link to register is not followed
      When Ada registers by a link that goes on to another shop
      Then Ada is in her account

    Scenario Outline: A link into the shop is followed to the letter
      Given Ada has an account
      When Ada signs in by a link that goes on to <where>
      Then Ada arrives at <where>

      Examples:
        | where                            |
        | a search for dill                |
        | a search for salt & vinegar      |
        | the foot of a page of her orders |
