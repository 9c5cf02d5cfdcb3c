Feature: What she had typed
  A customer whose sign-in had ended while she was writing does not write it twice.

  Rule: What she had typed when her sign-in had ended is not lost

    Example: Ada's sign-in ran out while she was changing her name
      Given Ada is signed in
      And Ada is about to change her name to "Ada, Countess of Lovelace"
      When 30 days pass
      And Ada sends it and signs in
      Then Ada finds "Ada, Countess of Lovelace" typed in as her name
      And Ada is told "We kept what you had typed. Please look at it once more and send it."

    Example: Nothing is changed until Ada has sent it once more
      Given Ada is signed in
      And Ada has lost her sign-in while changing her name to "Countess"
      When Ada opens her account
      Then Ada is greeted by her name

    Example: What was kept is sent once more
      Given Ada is signed in
      And Ada has lost her sign-in while changing her name to "Countess"
      When Ada sends her details once more
      Then Ada is told "Your details are saved."
      And Ada is greeted as "Countess"

    Example: What was kept is shown once
      Given Ada is signed in
      And Ada has lost her sign-in while changing her name to "Countess"
      When Ada opens her details
      Then Ada finds "Ada" typed in as her name

    Example: What Ada typed is not shown to Grace
      Given Ada is signed in
      And Grace has an account
      And Ada is about to change her name to "Countess"
      When 30 days pass
      And Ada sends it, and Grace signs in in Ada's browser
      Then Grace finds "Grace" typed in as her name in Ada's browser

    Example: Ada had typed more than can be kept
      Given Ada is signed in
      When 30 days pass
      And Ada sends a name of 5000 characters
      Then Ada is told "What you had typed was too long to be kept."
      And Ada is sent to sign in

    Example: Ada's sign-in ran out while she was typing her address
      Given the shop sells "Dill gherkins" at £4.20
      And Ada is signed in
      And Ada has 2 "Dill gherkins" in her cart
      And Ada is about to give "12 St James's Square, London" as her address
      When 30 days pass
      And Ada sends the address and signs in
      Then Ada finds her address as she had typed it
      And Ada is told "We kept what you had typed. Please look at it once more and send it."

    Example: Ada had typed an address in another country
      Given the shop sells "Dill gherkins" at £4.20
      And Ada is signed in
      And Ada has 2 "Dill gherkins" in her cart
      And Ada is about to give an address in America
      When 30 days pass
      And Ada sends the address and signs in
      Then Ada finds her address in America as she had typed it

    Example: Mae's sign-in ran out while she was typing a tracking number
      Given Ada has bought a jar of gherkins and paid for it
      And Mae works in the shop
      And Mae is about to send Ada's order as "DILL-42"
      When 30 days pass
      And Mae sends it and signs in
      Then Mae finds "DILL-42" typed in as the tracking number

    Example: Ada's sign-in ran out before she cancelled an order
      Given Ada has bought a jar of gherkins
      And Ada is looking at the order in her letter
      When 30 days pass
      And Ada cancels her order and signs in
      Then Ada is back at the order in her letter, and it is not cancelled
