Feature: The front door
  Whoever comes in sees at once what the shop is, what is ready now, and where the shelves are.

  Rule: What the shop is proud of stands at the front door

    Example: Ada comes in and sees what is ready now
      Given the shop sells "Dill gherkins" at £4.20
      And the shop shows "Dill gherkins" at its front door
      When Ada comes in
      Then Ada sees "Dill gherkins" listed at "£4.20"

    Example: What the shop does not show at its front door has to be looked for
      Given the shop sells "Dill gherkins" at £4.20
      When Ada comes in
      Then Ada finds no product

    Example: What is sold out is not hidden
      Given the shop has 0 jars of "Dill gherkins" left at £4.20
      And the shop shows "Dill gherkins" at its front door
      When Ada comes in
      Then Ada sees "Dill gherkins" marked as "Sold out"

    Example: There is room for eight
      Given the shelf "Jars" holds 10 products
      And the shop shows all of the shelf "Jars" at its front door
      When Ada comes in
      Then Ada finds the products 1 to 8 of the shelf "Jars"

  Rule: Every shelf is one step away

    Example: Ada walks from the front door to a shelf
      Given the shop has the shelf "Kimchi" below "Ferments"
      When Ada comes in
      And Ada follows "Kimchi"
      Then Ada stands at "Ferments > Kimchi"

    Example: Nobody sees at the door what is in the cart of somebody else
      Given the shop sells "Dill gherkins" at £4.20
      And Grace has 3 "Dill gherkins" in her cart
      When Ada comes in
      Then Ada sees that her cart holds 0 things

    Example: The door shows how much is in Ada's own cart
      Given the shop sells "Dill gherkins" at £4.20
      And Ada has 3 "Dill gherkins" in her cart
      When Ada comes in
      Then Ada sees that her cart holds 3 things

  Rule: Whoever mistypes an address is told so

    Example: Ada has mistyped an address
      When Ada goes to an address that does not exist
      Then Ada learns that there is nothing, as "There is nothing at this address."
