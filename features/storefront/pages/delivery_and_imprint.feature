Feature: Delivery and imprint
  Before she buys, a customer learns what delivery costs and whom she deals with.

  Rule: Every way of delivery is named with its price

    @money
    Scenario Outline: Ada reads what "<way>" costs
      When Ada reads about delivery
      Then Ada reads "<way>"
      And Ada reads "<cost>"

      Examples:
        | way               | cost                    |
        | Standard delivery | £3.95, free from £40.00 |
        | Express delivery  | £7.50 · United Kingdom  |

  Rule: The shop says who it is

    Example: Ada reads where to write to
      When Ada reads who the shop is
      Then Ada reads "Write to us"
