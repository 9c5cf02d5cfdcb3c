Feature: Telling where to send it
  A parcel arrives when its address is complete: the shop asks for what the country needs, and for no more.

  Background:
    Given the shop sells "Dill gherkins" at £4.20

  Rule: A guest leaves an e-mail address, a customer is known already

    Example: Ada buys without an account
      Given Ada has 2 "Dill gherkins" in her cart
      When Ada goes to the checkout
      Then Ada is asked for E-mail
      And Ada is offered to sign in

    Example: Grace has an account and is not asked who she is
      Given Grace is signed in
      And Grace has 2 "Dill gherkins" in her cart
      When Grace goes to the checkout
      Then Grace is not asked for E-mail
      And Grace finds "Grace" as her Full name

    Example: Grace's second order goes where her first one went
      Given Grace is signed in
      And Grace has ordered 1 "Dill gherkins" to Germany
      And Grace has 2 "Dill gherkins" in her cart
      When Grace goes to the checkout
      Then Grace finds "Marktplatz 1" as her Street and number
      And Grace finds "Germany" as her Country

    Scenario Outline: Ada's e-mail address is <kind>
      Given Ada has 1 "Dill gherkins" in her cart
      When Ada sends <given> as her E-mail
      Then Ada is told "<told>"

      Examples:
        | kind             | given            | told                                             |
        | left out         | nothing          | Please give us an e-mail address for your order. |
        | only spaces      | three spaces     | Please give us an e-mail address for your order. |
        | no address       | "ada"            | This is not an e-mail address.                   |
        | half an address  | "ada@"           | This is not an e-mail address.                   |
        | two addresses    | "a@b.uk, c@d.uk" | This is not an e-mail address.                   |
        | a forged heading | a line break     | This is not an e-mail address.                   |
        | far too long     | 255 letters      | This is longer than 254 characters.              |

  Rule: Each country writes its addresses in its own way

    Scenario Outline: Ada lives in <country>
      Given Ada has 1 "Dill gherkins" in her cart
      When Ada says at the checkout that she lives in <country>
      Then Ada is asked, in this order, for <asked>

      Examples:
        | country            | asked                                                                       |
        | the United Kingdom | Full name, Company, Street and number, Town or city, Postcode, Phone        |
        | Germany            | Full name, Company, Street and number, Postcode, Town or city, Phone        |
        | the United States  | Full name, Company, Street and number, Town or city, State, ZIP code, Phone |

    Example: Ada changes the country and keeps what she has typed
      Given Ada has 1 "Dill gherkins" in her cart
      And Ada has begun to write her address in the United Kingdom
      When Ada changes the country to the United States
      Then Ada is asked for State
      And Ada finds "12 St James's Square" as her Street and number
      And Ada finds "ada@example.com" as her E-mail
      And Ada has not gone on yet

    Example: The envelope is written as its country does
      Given the shop sells "Sea salt" at £2.00
      And Ada has 1 "Sea salt" in her cart
      When Ada goes through the checkout to Germany
      Then the parcel goes to "Ada Lovelace, Marktplatz 1, 10115 Berlin, Germany"

  Rule: What an address cannot do without is asked for by name

    Scenario Outline: Ada forgets her <left out> in <country>
      Given Ada has 1 "Dill gherkins" in her cart
      When Ada writes her address in <country> without <left out>
      Then Ada is told "<left out> cannot be empty."
      And Ada has not gone on yet

      Examples:
        | country            | left out          |
        | the United Kingdom | Full name         |
        | the United Kingdom | Street and number |
        | the United Kingdom | Town or city      |
        | the United Kingdom | Postcode          |
        | Germany            | Postcode          |
        | Germany            | Town or city      |
        | the United States  | State             |
        | the United States  | ZIP code          |

    Example: Company and phone may be left out
      Given Ada has 1 "Dill gherkins" in her cart
      When Ada writes her address in Germany without Company
      Then Ada has gone on

  Rule: A postcode that looks odd is wondered at, not refused

    Scenario Outline: Ada writes "<postcode>" in <country>
      Given Ada has 1 "Dill gherkins" in her cart
      When Ada writes her address in <country> with "<postcode>" as her <name of it>
      Then Ada has gone on
      And the shop <does> at the postcode

      Examples:
        | country            | name of it | postcode | does            |
        | the United Kingdom | Postcode   | SW1Y 4JH | does not wonder |
        | the United Kingdom | Postcode   | sw1y4jh  | does not wonder |
        | the United Kingdom | Postcode   | 10115    | wonders         |
        | Germany            | Postcode   | 10115    | does not wonder |
        | Germany            | Postcode   | 1011     | wonders         |
        | the United States  | ZIP code   | 78701    | does not wonder |
        | the United States  | ZIP code   | 90210    | wonders         |

  Rule: The shop sends only where it delivers

    Example: Countries without delivery are not offered
      Given Ada has 1 "Dill gherkins" in her cart
      When Ada goes to the checkout
      Then Ada can choose between the countries Germany, United Kingdom, United States

    Scenario Outline: Ada forces <country> upon the shop
      Given Ada has 1 "Dill gherkins" in her cart
      When Ada sends an address in a country that was not offered, <country>
      Then Ada has not gone on yet
      And Ada can choose between the countries Germany, United Kingdom, United States

      Examples:
        | country         |
        | France          |
        | no country      |
        | a country of 9s |

  Rule: What no label can hold is refused

    Scenario Outline: Ada writes <what> as her <where>
      Given Ada has 1 "Dill gherkins" in her cart
      When Ada sends <what> as her <where>
      Then Ada is told "<told>"
      And Ada has not gone on yet

      Examples:
        | what           | where             | told                                              |
        | 101 letters    | Full name         | This is longer than 100 characters.               |
        | 101 letters    | Town or city      | This is longer than 100 characters.               |
        | 201 letters    | Street and number | This is longer than 200 characters.               |
        | 101 letters    | Postcode          | This is longer than 100 characters.               |
        | 41 letters     | Phone             | This is longer than 40 characters.                |
        | a line break   | Full name         | This has characters in it that cannot be printed. |
        | a bell         | Full name         | This has characters in it that cannot be printed. |
        | a bell         | Street and number | This has characters in it that cannot be printed. |
        | a hidden break | Town or city      | This has characters in it that cannot be printed. |

    Scenario Outline: Ada writes <what> as her <where>, which just fits
      Given Ada has 1 "Dill gherkins" in her cart
      When Ada sends <what> as her <where>
      Then Ada has gone on

      Examples:
        | what         | where             |
        | 100 letters  | Full name         |
        | 200 letters  | Street and number |
        | a line break | Street and number |
        | 40 letters   | Phone             |
