Feature: Searching
  Somebody who knows what she wants finds it by the words she has for it.

  Rule: A product is found by its name, its brand, its shelf and its summary

    Background:
      Given the shop sells "Dill gherkins" by "Brine & Dill" on the shelf "Cucumbers", summed up as "Crunchy and green"
      And the shop sells "Rosé onions" by "Förde Feinkost" on the shelf "Alliums", summed up as "Pink and mild"
      And the shop sells "Smørrebrød gherkins" by "Ålborg" on the shelf "Cucumbers", summed up as "Sliced, with cherries"
      And the shop sells "Guindilla chillies" by "Casa Piñón" on the shelf "Peppers", summed up as "Long radishes beside"

    Scenario Outline: Ada searches for "<words>"
      When Ada searches for "<words>"
      Then Ada finds "<found>"

      Examples: By name, brand, shelf and summary
        | words         | found         |
        | dill gherkins | Dill gherkins |
        | onions        | Rosé onions   |
        | feinkost      | Rosé onions   |
        | alliums       | Rosé onions   |
        | pink          | Rosé onions   |
        | Brine & Dill  | Dill gherkins |

      Examples: One and many
        | words    | found                              |
        | gherkin  | Dill gherkins, Smørrebrød gherkins |
        | gherkins | Dill gherkins, Smørrebrød gherkins |
        | onion    | Rosé onions                        |
        | chilli   | Guindilla chillies                 |
        | chillies | Guindilla chillies                 |
        | chillis  | Guindilla chillies                 |
        | cherry   | Smørrebrød gherkins                |
        | radish   | Guindilla chillies                 |
        | radishes | Guindilla chillies                 |

      Examples: Large and small letters, accents and odd spellings
        | words         | found               |
        | DILL GHERKINS | Dill gherkins       |
        | rose onions   | Rosé onions         |
        | Rosé          | Rosé onions         |
        | forde         | Rosé onions         |
        | pinon         | Guindilla chillies  |
        | smorrebrod    | Smørrebrød gherkins |
        | alborg        | Smørrebrød gherkins |
        | ｄｉｌｌ      | Dill gherkins       |
        | gherkin's dill | Dill gherkins      |
        | dill-gherkins | Dill gherkins       |
        | dill, gherkins! | Dill gherkins     |

      Examples: The beginning of a word
        | words     | found                              |
        | gherk     | Dill gherkins, Smørrebrød gherkins |
        | d         | Dill gherkins                      |
        | chill     | Guindilla chillies                 |
        | crun gher | Dill gherkins                      |
        | gher sli  | Smørrebrød gherkins                |
        | gherk%    | Dill gherkins, Smørrebrød gherkins |

      Examples: Several words have to be met all
        | words                                       | found         |
        | gherkins dill                               | Dill gherkins |
        | green gherkins                              | Dill gherkins |
        | dill dill dill                              | Dill gherkins |
        | cucumbers crunchy brine dill gherkins green | Dill gherkins |

    Scenario Outline: Nothing goes by "<words>"
      When Ada searches for "<words>"
      Then Ada finds nothing by that name

      Examples:
        | words             |
        | moon cheese       |
        | gherkins cheese   |
        | herkins           |
        | gherkinss         |
        | 泡菜              |

  Rule: What bears the word in its name comes first

    Example: Names count before brands and shelves, and those before summaries
      Given the shop sells "Plain crackers" by "Oats" on the shelf "Bread", summed up as "Good with mustard"
      And the shop sells "Yellow seeds" by "Mustard House" on the shelf "Spices", summed up as "Whole"
      And the shop sells "Mustard" by "Oats" on the shelf "Jars", summed up as "Hot"
      When Ada searches for "mustard"
      Then Ada finds "Mustard, Yellow seeds, Plain crackers" in this order

    Example: With two words, the product that has both in its name comes first
      Given the shop sells "Honey cake" by "Oats" on the shelf "Bread", summed up as "Good with mustard"
      And the shop sells "Honey mustard" by "Oats" on the shelf "Jars", summed up as "Sweet"
      When Ada searches for "mustard honey"
      Then Ada finds "Honey mustard, Honey cake" in this order

  Rule: A search shows twenty-four products at a time

    Scenario Outline: Ada goes through what she found, <on> on and <back> back
      Given the shelf "Jars" holds 60 products
      When Ada searches for "<words>"
      And Ada goes <on> times on and <back> times back
      Then Ada finds <many> products

      Examples:
        | words  | on | back | many |
        | jars   | 0  | 0    | 24   |
        | jars   | 1  | 0    | 24   |
        | jars   | 2  | 0    | 12   |
        | jars   | 2  | 1    | 24   |
        | jars   | 2  | 2    | 24   |
        | jar no | 2  | 0    | 12   |
        | ja     | 2  | 0    | 12   |
        | ja n   | 2  | 0    | 12   |

    Scenario Outline: A place that makes no sense is the beginning of what was found: "<place>"
      Given the shelf "Jars" holds 30 products
      When Ada comes to the place "<place>" of her search for "jars"
      Then Ada finds the products 1 to 24 of the shelf "Jars"
      And Ada can go on only by "Next"

      Examples:
        | place |
        |       |
        | abc   |
        | 30    |

  Rule: Whatever is asked for, the shop answers

    Example: Ada searches for nothing
      When Ada searches for ""
      Then Ada is asked what she is looking for

    Example: Ada searches for nothing but spaces
      When Ada searches for "   "
      Then Ada is asked what she is looking for

    Scenario Outline: A stranger searches for <something odd>
      Given the shop sells "Dill gherkins" at £4.20
      When a stranger searches for <something odd>
      Then the shop answers calmly

      Examples:
        | something odd                    |
        | ten thousand letters             |
        | a thousand words                 |
        | a quotation mark and a semicolon |
        | angle brackets                   |
