Feature: Forged links
  A link to sign in that somebody else has made leads nowhere but into the shop.

  Rule: Nobody is sent out of the shop, or to where a browser might read something else

    Scenario Outline: A forged link to sign in is not followed
      Given Ada has an account
      When Ada signs in by a link that goes on to "<forged>"
      Then Ada is in her account

      Examples:
        | forged                                  | how it is meant                      |
        | https://evil.example                    | another shop                         |
        | https://evil.example/account            | another shop's account               |
        | HTTPS://EVIL.EXAMPLE                    | in capitals                          |
        | //evil.example                          | without a beginning                  |
        | ///evil.example                         | with a slash too many                |
        | ////evil.example                        | with two                             |
        | /\\evil.example                         | with a backslash                     |
        | \\\\evil.example                        | with nothing but                     |
        | /\\/evil.example                        | in between                           |
        | \\evil.example                          | with one                             |
        | %5C%5Cevil.example                      | backslashes in disguise              |
        | /%5Cevil.example                        | one of them                          |
        | %2F%2Fevil.example                      | slashes in disguise                  |
        | /%2Fevil.example                        | one of them                          |
        | /%252Fevil.example                      | twice in disguise                    |
        | %252F%252Fevil.example                  | both                                 |
        | /%255Cevil.example                      | a backslash likewise                 |
        | /%09/evil.example                       | a tab between                        |
        | %09//evil.example                       | a tab before                         |
        | /%0A/evil.example                       | a line break between                 |
        | /account%0D%0ASet-Cookie:%20a=b         | a line of its own                    |
        | /%01/evil.example                       | what cannot be printed               |
        | %01https://evil.example                 | likewise, before                     |
        | %20https://evil.example                 | a space before                       |
        | /%7F/evil.example                       | another                              |
        | javascript:alert(1)                     | not a page at all                    |
        | JavaScript:alert(1)                     | likewise                             |
        | javascript%3A%2F%2Flocalhost%2F%250Aalert(1) | likewise, with our name         |
        | data:text/html,hello                    | likewise                             |
        | http:evil.example                       | slashes left out                     |
        | https:/evil.example                     | one slash left out                   |
        | http:///evil.example                    | one slash too many                   |
        | http://[                                | what nobody can read                 |
        | http://[::1                             | likewise                             |
        | //[                                     | likewise                             |
        | http://localhost                        | our own name, but not ours to follow |
        | http://localhost@evil.example           | our own name as a disguise           |
        | http://localhost.evil.example           | likewise                             |
        | //localhost/account                     | our own name without a beginning     |
        | ada@evil.example                        | an e-mail address                    |
        | evil.example                            | no slash at all                      |
        | account/orders                          | a way from here                      |
        | ../account                              | a way up                             |
        | ?next=/account/orders                   | only a question                      |
        | .evil.example                           | the end of a name                    |
        | :80                                     | a number                             |
        | ／／evil.example                        | wide slashes                         |
        | /／evil.example                         | one of them                          |
        | /⁄evil.example                          | a fraction's slash                   |
        | /%E2%80%8B/evil.example                 | a space without width                |
        | %FF%FE                                  | no text at all                       |
        | /account/orders&next=https://evil.example | two ways at once                   |
        | https://evil.example&next=/account/orders | the other way round                |
        |                                         | nothing                              |

    Example: A forged link without an end
      Given Ada has an account
      When Ada signs in by a link that goes on for 5000 characters
      Then Ada is in her account

    Scenario Outline: What is slipped into the sign-in itself is not followed either
      Given Ada has an account
      When Ada's sign-in is sent with "<forged>" slipped in
      Then Ada is in her account

      Examples:
        | forged                   |
        | https://evil.example     |
        | //evil.example           |
        | /\\evil.example          |
        | javascript:alert(1)      |
        | http://[                 |
        | /%2Fevil.example         |

    Scenario Outline: A forged link to register is not followed
      When Ada registers by a link that goes on to "<forged>"
      Then Ada is in her account

      Examples:
        | forged                   |
        | https://evil.example     |
        | /\\evil.example          |
        | http://[                 |

    Scenario Outline: A link into the shop is followed to the letter
      Given Ada has an account
      When Ada signs in by a link that goes on to "<link>"
      Then Ada arrives at "<arrives>"

      Examples:
        | link                                      | arrives                                |
        | /search%3Fq%3Ddill                        | /search?q=dill                         |
        | /search%3Fq%3Dsalt%2526vinegar            | /search?q=salt%26vinegar               |
        | /search%3Fq%3Dcaf%25C3%25A9%2Band%2B50%2525 | /search?q=caf%C3%A9+and+50%25        |
        | /account/orders%3Fbefore%3D7%23bottom     | /account/orders?before=7#bottom        |
        | /search%3Fq%3Dhttps%3A//evil.example      | /search?q=https://evil.example         |
        | /shelves/caf%25C3%25A9%2520au%2520lait    | /shelves/caf%C3%A9%20au%20lait         |
