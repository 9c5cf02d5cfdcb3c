@money
Feature: Adding up the bill
  What the review says is what the letter says, what the order says and what the bank is asked for, to the penny.

  Rule: VAT is inside the price, at the rate of the goods in the country they go to

    Scenario Outline: <many> × <price> of <goods> to <country>
      Given the shop sells <goods> "Jar" at <price>
      And delivery is free
      When Ada goes through the checkout to <country> with <many> "Jar"
      Then the bill says <goods total> for the goods and <total> in all
      And the bill contains <VAT>

      Examples: food is free of VAT at home and is taxed in Germany
        | goods | price | many | country            | goods total | total | VAT          |
        | food  | £4.20 | 2    | the United Kingdom | £8.40       | £8.40 | no VAT       |
        | food  | £4.20 | 2    | Germany            | £8.40       | £8.40 | 7% VAT £0.55 |
        | food  | £4.20 | 2    | the United States  | £8.40       | £8.40 | no VAT       |

      Examples: anything else
        | goods    | price  | many | country            | goods total | total  | VAT           |
        | hardware | £12.00 | 1    | the United Kingdom | £12.00      | £12.00 | 20% VAT £2.00 |
        | hardware | £12.50 | 1    | the United Kingdom | £12.50      | £12.50 | 20% VAT £2.08 |
        | hardware | £12.50 | 1    | Germany            | £12.50      | £12.50 | 19% VAT £2.00 |

      Examples: half a penny is rounded up, on the whole line and not on each piece
        | goods    | price | many | country            | goods total | total | VAT           |
        | hardware | £0.02 | 1    | the United Kingdom | £0.02       | £0.02 | 20% VAT £0.00 |
        | hardware | £0.03 | 1    | the United Kingdom | £0.03       | £0.03 | 20% VAT £0.01 |
        | hardware | £0.03 | 3    | the United Kingdom | £0.09       | £0.09 | 20% VAT £0.02 |
        | hardware | £0.09 | 1    | the United Kingdom | £0.09       | £0.09 | 20% VAT £0.02 |
        | hardware | £0.08 | 1    | the United Kingdom | £0.08       | £0.08 | 20% VAT £0.01 |

    Example: Each rate has its own line, and each line of goods is rounded by itself
      Given the shop sells food "Kimchi" at £5.55
      And the shop sells hardware "Tongs" at £0.04
      And the shop sells hardware "Crock" at £0.04
      When Ada goes through the checkout to Germany with 1 of each
      Then the bill says £5.63 for the goods and £9.58 in all
      And the bill contains 7% VAT £0.36
      And the bill contains 19% VAT £0.65

  Rule: Standard delivery costs £3.95, and nothing from £40.00 on

    Scenario Outline: Goods for <goods total> with <way>
      Given the shop sells "Jar" at <price>
      When Ada goes through the checkout with <many> "Jar" and <way>
      Then the bill says <goods total> for the goods and <delivery> for delivery
      And the bill says <goods total> for the goods and <total> in all
      And the bill contains <VAT>

      Examples:
        | price  | many | way               | goods total | delivery | total  | VAT           |
        | £39.99 | 1    | Standard delivery | £39.99      | £3.95    | £43.94 | 20% VAT £0.66 |
        | £40.00 | 1    | Standard delivery | £40.00      | £0.00    | £40.00 | no VAT        |
        | £40.01 | 1    | Standard delivery | £40.01      | £0.00    | £40.01 | no VAT        |
        | £13.33 | 3    | Standard delivery | £39.99      | £3.95    | £43.94 | 20% VAT £0.66 |
        | £20.00 | 2    | Standard delivery | £40.00      | £0.00    | £40.00 | no VAT        |
        | £39.99 | 1    | Express delivery  | £39.99      | £7.50    | £47.49 | 20% VAT £1.25 |
        | £40.00 | 1    | Express delivery  | £40.00      | £7.50    | £47.50 | 20% VAT £1.25 |

  Rule: One amount everywhere

    Scenario Outline: Ada pays <way> for what she read
      Given the shop sells food "Kimchi" at £5.55
      And the shop sells hardware "Tongs" at £7.49
      When Ada orders 2 "Kimchi" and 3 "Tongs" to Germany and pays by <way>
      Then the review, the order and the letter all say £37.52 and 19% VAT £4.22

      Examples:
        | way                       |
        | Bank transfer             |
        | Card, at the Sandbox Bank |

    Example: The bank is asked for the total of the review
      Given the shop sells "Kimchi" at £5.55
      And Ada is about to confirm 2 "Kimchi", paying by card
      When Ada confirms her order
      Then the bank asks Ada for £15.05

    Example: A cart of five lines
      Given the shop sells five pickles at £1.01, £2.02, £3.03, £4.04 and £5.05
      When Ada orders 3 of each of the five
      Then Ada's order has 5 lines that add up to £45.45
      And Ada's order comes to £45.45
