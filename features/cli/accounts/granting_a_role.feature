Feature: Granting a role
  Whoever runs the shop says who works in it.

  Rule: An account becomes staff by command

    Example: Grace begins to work in the shop
      Given Grace is signed in
      When Grace is made staff
      Then the command says "grace@example.com is staff now."
      And Grace is let into the back office

    Example: Grace is made staff twice
      Given Grace is signed in
      And Grace has been made staff
      When Grace is made staff
      Then the command says "grace@example.com is staff now."
      And Grace is let into the back office

    Example: Her address is written in capitals
      Given Grace is signed in
      When "GRACE@EXAMPLE.COM" is made staff
      Then Grace is let into the back office

  Rule: A mistake is told, and changes nothing

    Example: Nobody has that address
      When "nobody@example.com" is made staff
      Then the command fails with "There is no account with the address nobody@example.com."

    Example: Nobody knows that role
      Given Grace is signed in
      When Grace is made "director"
      Then the command fails with "'director' is not 'staff'."
      And Grace is not let into the back office
