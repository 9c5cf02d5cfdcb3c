Feature: Keeping the promise of the review
  Customers can trust that what they confirmed is what they pay and what they get.

  Background:
    Given the shop sells "Dill gherkins" at £4.20

  Rule: Nothing is placed when the amount has changed, and the customer reads what changed

    @smoke @money
    Example: The price went up while Ada was reading
      Given Ada is about to confirm 2 "Dill gherkins" with Express delivery
      And the shop now asks £4.50 for "Dill gherkins"
      When Ada confirms her order
      Then no order is placed
      And Ada is shown what changed:
        | “Dill gherkins” costs £4.50, not £4.20. |
        | The total is now £16.50, not £15.90.    |

    @money
    Example: Even a lower price is told first
      Given Ada is about to confirm 2 "Dill gherkins"
      And the shop now asks £3.99 for "Dill gherkins"
      When Ada confirms her order
      Then no order is placed
      And Ada is shown what changed:
        | “Dill gherkins” costs £3.99, not £4.20. |
        | The total is now £11.93, not £12.35.    |

    @money
    Example: Delivery has become dearer
      Given Ada is about to confirm 2 "Dill gherkins"
      And Standard delivery costs £4.50 by now
      When Ada confirms her order
      Then no order is placed
      And Ada is shown what changed:
        | Standard delivery costs £4.50, not £3.95. |
        | The total is now £12.90, not £12.35.      |

    @money
    Example: A new tax changes no price, and is told all the same
      Given Ada is about to confirm 2 "Dill gherkins"
      And food is taxed at 20% by now
      When Ada confirms her order
      Then no order is placed
      And Ada is shown what changed:
        | The tax in it is now £2.06, not £0.66. |

    @money
    Example: A lower price costs Ada her free delivery
      Given the shop sells "Whole barrel" at £40.00
      And Ada is about to confirm 1 "Whole barrel"
      And the shop now asks £39.99 for "Whole barrel"
      When Ada confirms her order
      Then no order is placed
      And Ada is shown what changed:
        | “Whole barrel” costs £39.99, not £40.00.  |
        | Standard delivery costs £3.95, not £0.00. |
        | The total is now £43.94, not £40.00.      |

    Scenario Outline: Ada agrees and confirms again after <what happened>
      Given Ada is about to confirm 2 "Dill gherkins"
      And <what happened>
      When Ada confirms her order, reads what changed and confirms again
      Then 1 order is placed
      And Ada's order comes to <total>

      Examples:
        | what happened                               | total  |
        | the shop now asks £4.50 for "Dill gherkins" | £12.95 |
        | the shop now asks £3.99 for "Dill gherkins" | £11.93 |
        | Standard delivery costs £4.50 by now        | £12.90 |
        | food is taxed at 20% by now                 | £12.35 |

    Example: The price comes back before Ada confirms
      Given Ada is about to confirm 2 "Dill gherkins"
      And the shop now asks £4.50 for "Dill gherkins"
      And the shop now asks £4.20 for "Dill gherkins"
      When Ada confirms her order
      Then 1 order is placed

  Rule: A way that is not offered any more is not taken silently

    Example: Express delivery was given up, and only one way is left
      Given Ada is about to confirm 2 "Dill gherkins" with Express delivery
      And Express delivery is not offered any more
      When Ada confirms her order
      Then no order is placed
      And Ada is shown what changed:
        | Delivery is now Standard delivery, for £3.95. |
        | The total is now £12.35, not £15.90.          |

    Example: Express delivery was given up, and Ada has to choose again
      Given Ada is about to confirm 2 "Dill gherkins" with Express delivery
      And the shop offers Pigeon delivery to Great Britain as well
      And Express delivery is not offered any more
      When Ada confirms her order
      Then no order is placed
      And Ada is sent to the delivery
      And Ada is told "The delivery you chose is not offered any more."

    Example: The shop stopped delivering to Germany
      Given Ada is about to confirm 2 "Dill gherkins" to Germany
      And nothing is delivered to Germany any more
      When Ada confirms her order
      Then no order is placed
      And Ada is sent to the address
      And Ada is told "We do not deliver to this address any more."

    Example: The bank that Ada chose has left the shop
      Given Ada is about to confirm 2 "Dill gherkins", paying by card
      And the shop takes nothing but "Bank transfer"
      When Ada confirms her order
      Then no order is placed
      And Ada is shown what changed:
        | You now pay like this: Bank transfer. |

  Rule: What was done in another tab is told before it counts

    Scenario Outline: In another tab, Ada <did something>
      Given the shop sells "Sea salt" at £2.00
      And Ada is about to confirm 2 "Dill gherkins"
      And in another tab, Ada has <done what>
      When Ada confirms her order
      Then no order is placed
      And Ada is told "<told>"

      Examples:
        | did something        | done what                         | told                                              |
        | bought more          | put 1 "Dill gherkins" in her cart | Of “Dill gherkins” you now have 3, not 2.         |
        | bought something     | put 1 "Sea salt" in her cart      | “Sea salt” is new in your cart.                   |
        | changed her mind     | emptied her cart                  | Your cart is empty.                               |
        | moved house          | moved to Germany                  | It goes to another address now.                   |
        | chose express        | chosen Express delivery           | Delivery is now Express delivery, for £7.50.      |
        | chose to pay by card | chosen to pay by card             | You now pay like this: Card, at the Sandbox Bank. |

    Example: In another tab, Ada signed in to an account with a cart of its own
      Given Ada has an account, with 1 "Dill gherkins" in her cart there
      And Ada is about to confirm 2 "Dill gherkins"
      And in another tab, Ada has signed in
      When Ada confirms her order
      Then no order is placed
      And Ada is told to send it again

  Rule: Who comes too late is told what is left, and keeps the rest

    Example: The last jar is gone
      Given Ada is about to confirm 2 "Dill gherkins"
      And the shop has no "Dill gherkins" left now
      When Ada confirms her order
      Then no order is placed
      And Ada is sent to the cart
      And Ada is told "“Dill gherkins” has just sold out."

    Example: Only what is short is called short
      Given the shop sells "Kimchi" at £5.55
      And Ada is about to confirm 3 "Dill gherkins" and 3 "Kimchi"
      And the shop has 5 "Dill gherkins" left now
      And the shop has 2 "Kimchi" left now
      When Ada confirms her order
      Then Ada is told "Of “Kimchi” there are only 2 left."
      And Ada is not told anything of "Dill gherkins"

    Example: Ada takes what is left
      Given Ada is about to confirm 3 "Dill gherkins" with Express delivery
      And the shop has 1 "Dill gherkins" left now
      When Ada confirms, takes only 1 "Dill gherkins" and confirms again
      Then 1 order is placed
      And Ada's order comes to £11.70

    Example: A product is withdrawn while it is in Ada's cart
      Given the shop sells "Kimchi" at £5.55
      And Ada is about to confirm 1 "Dill gherkins" and 1 "Kimchi"
      And "Kimchi" is withdrawn from sale
      When Ada confirms her order
      Then no order is placed
      And Ada is shown what changed:
        | “Kimchi” is not in your cart any more. |
        | The total is now £8.15, not £13.70.    |

    Example: The only product in Ada's cart is withdrawn
      Given Ada is about to confirm 1 "Dill gherkins"
      And "Dill gherkins" is withdrawn from sale
      When Ada confirms her order
      Then no order is placed
      And Ada is sent to the cart

    Example: Two kinds of one product are told apart
      Given the shop sells "Kimchi" as
        | Taste | price | left |
        | mild  | £5.55 | 9    |
        | hot   | £5.95 | 9    |
      And Ada has put 1 "Kimchi" of "mild" in her cart
      And Ada has put 1 "Kimchi" of "hot" in her cart
      And Ada has gone on to the review
      And the shop now asks £6.05 for "Kimchi, hot"
      When Ada confirms her order
      Then Ada is told "“Kimchi, hot” costs £6.05, not £5.95."
