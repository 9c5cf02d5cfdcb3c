Feature: Walking along the shelves
  Somebody who does not know yet what she wants finds it by looking along the shelves.

  Rule: Shelves stand below shelves, and everybody sees where she is

    @smoke
    Example: Ada walks along the shelves and finds gherkins
      Given the shop sells "Dill gherkins" at £4.20 on the shelf "Cucumbers" below "Pickles"
      When Ada walks to the shelf "Cucumbers" below "Pickles"
      Then Ada finds "Dill gherkins"
      And Ada sees "Dill gherkins" listed at "£4.20"

    Example: Ada walks to a shelf below a shelf
      Given the shop has the shelf "Kimchi" below "Ferments"
      When Ada walks to the shelf "Kimchi" below "Ferments"
      Then Ada stands at "Ferments > Kimchi"

    Example: What stands on a shelf also stands on the shelf above it
      Given the shop sells "Napa kimchi" at £6.50 on the shelf "Kimchi" below "Ferments"
      When Ada walks to the shelf "Ferments"
      Then Ada finds "Napa kimchi"

    Example: What stands on a shelf does not stand on the shelf beside it
      Given the shop sells "Napa kimchi" at £6.50 on the shelf "Kimchi" below "Ferments"
      And the shop sells "Ruby kraut" at £4.95 on the shelf "Sauerkraut" below "Ferments"
      When Ada walks to the shelf "Sauerkraut" below "Ferments"
      Then Ada finds "Ruby kraut"

    Example: From a product Ada sees the way back to its shelf
      Given the shop sells "Napa kimchi" at £6.50 on the shelf "Kimchi" below "Ferments"
      When Ada looks at "Napa kimchi"
      Then Ada stands at "Ferments > Kimchi > Napa kimchi"

    Example: A product on no shelf stands by itself
      Given the shop sells "Gift voucher" at £20.00
      When Ada looks at "Gift voucher"
      Then Ada stands at "Gift voucher"

    Example: An empty shelf says that it is empty
      Given the shop has the shelf "Kimchi" below "Ferments"
      When Ada walks to the shelf "Ferments"
      Then Ada reads "This shelf is empty today."

  Rule: A shelf shows twenty-four products at a time

    Scenario Outline: Ada walks along a shelf of <size> products
      Given the shelf "Jars" holds <size> products
      When Ada walks along the whole shelf "Jars"
      Then Ada has seen <portions> products at a time
      And Ada has seen every product of the shelf "Jars" once, in its order

      Examples:
        | size | portions   |
        | 1    | 1          |
        | 23   | 23         |
        | 24   | 24         |
        | 25   | 24, 1      |
        | 48   | 24, 24     |
        | 49   | 24, 24, 1  |
        | 60   | 24, 24, 12 |

    Scenario Outline: Ada goes on and comes back
      Given the shelf "Jars" holds 60 products
      When Ada looks <on> times further along the shelf "Jars" and <back> times back
      Then Ada finds the products <first> to <last> of the shelf "Jars"

      Examples:
        | on | back | first | last |
        | 0  | 0    | 1     | 24   |
        | 1  | 0    | 25    | 48   |
        | 2  | 0    | 49    | 60   |
        | 1  | 1    | 1     | 24   |
        | 2  | 1    | 25    | 48   |
        | 2  | 2    | 1     | 24   |

    Scenario Outline: At <which> of a shelf there is only one way to go
      Given the shelf "Jars" holds 60 products
      When Ada looks <on> times further along the shelf "Jars" and <back> times back
      Then Ada can go on only by "<way>"

      Examples:
        | which                       | on | back | way      |
        | the beginning               | 0  | 0    | Next     |
        | the end                     | 2  | 0    | Previous |
        | the beginning, come back to | 2  | 2    | Next     |

    Example: A jar that was taken off the shelf meanwhile takes no other with it
      Given the shelf "Jars" holds 60 products
      And Ada has looked along the first part of the shelf "Jars"
      When the shop takes the product 24 off the shelf "Jars"
      And Ada goes on by "Next"
      Then Ada finds the products 25 to 48 of the shelf "Jars"

    Scenario Outline: A single product on the other side of a place can be gone to: <way> "<place>"
      Given the shelf "Jars" holds 30 products
      When Ada comes to the place <way> "<place>" of the shelf "Jars"
      And Ada goes on by "<back>"
      Then Ada finds the products <number> to <number> of the shelf "Jars"

      Examples:
        | way    | place | back     | number |
        | after  | 1.1   | Previous | 1      |
        | before | 30.30 | Next     | 30     |

    Scenario Outline: A place that makes no sense is the beginning of the shelf: <way> "<place>"
      Given the shelf "Jars" holds 30 products
      When Ada comes to the place <way> "<place>" of the shelf "Jars"
      Then Ada finds the products 1 to 24 of the shelf "Jars"
      And Ada can go on only by "Next"

      Examples:
        | way    | place |
        | after  |       |
        | after  | abc   |
        | before | abc   |

    Example: A place beyond the last product is the end of the shelf
      Given the shelf "Jars" holds 30 products
      When Ada comes to the place before "999999999.0" of the shelf "Jars"
      Then Ada finds the products 7 to 30 of the shelf "Jars"
      And Ada can go on only by "Previous"

  Rule: What is not there is said to be not there

    Scenario Outline: The shelf "<shelf>" does not exist
      Given the shop has the shelf "Kimchi" below "Ferments"
      When Ada looks for the shelf "<shelf>"
      Then Ada learns that there is nothing, as "There is no such shelf in this shop."

      Examples:
        | shelf       |
        | moon-cheese |
        | kimchi      |
        | FERMENTS    |
