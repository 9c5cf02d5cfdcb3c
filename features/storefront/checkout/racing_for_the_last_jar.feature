@race
Feature: Racing for the last jar
  Nobody is promised a jar that is not there, even when several customers confirm at the same moment.

  Rule: Two cannot buy the same jar

    @smoke
    Example: Ada and Grace confirm the last jar at the same moment
      Given the shop has 1 jar of "Dill gherkins" left at £4.20
      And Ada is about to confirm 1 "Dill gherkins"
      And Grace is about to confirm 1 "Dill gherkins"
      When Ada and Grace confirm at the same moment
      Then 1 order is placed
      And 1 of them is told "“Dill gherkins” has just sold out."
      And "Dill gherkins" are sold out

    Example: Five want a jar, and there are three
      Given the shop has 3 jars of "Dill gherkins" left at £4.20
      And Ada, Grace, Linus, Mae and Nora are each about to confirm 1 "Dill gherkins"
      When Ada, Grace, Linus, Mae and Nora confirm at the same moment
      Then 3 orders are placed
      And 2 of them are told "“Dill gherkins” has just sold out."
      And "Dill gherkins" are sold out

    Example: Ada and Grace want the same two things, each having put them in in another order
      Given the shop has 1 jar of "Dill gherkins" left at £4.20
      And the shop has 1 jar of "Kimchi" left at £5.55
      And Ada is about to confirm 1 "Dill gherkins" and 1 "Kimchi"
      And Grace is about to confirm 1 "Kimchi" and 1 "Dill gherkins"
      When Ada and Grace confirm at the same moment
      Then 1 order is placed
      And 1 of them is told "“Kimchi” has just sold out."

    Example: Who wants more than is left by then gets nothing and is told what is left
      Given the shop has 3 jars of "Dill gherkins" left at £4.20
      And Ada is about to confirm 2 "Dill gherkins"
      And Grace is about to confirm 2 "Dill gherkins"
      When Ada and Grace confirm at the same moment
      Then 1 order is placed
      And 1 of them is told "Of “Dill gherkins” there is only 1 left."

  Rule: One cart is ordered once, even in one moment

    Example: Ada confirms in two tabs at the same moment
      Given the shop sells "Dill gherkins" at £4.20
      And Ada is about to confirm 2 "Dill gherkins"
      When Ada confirms in two tabs at the same moment
      Then 1 order is placed
      And Ada is thanked for the same order both times

    Example: Grace confirms on laptop and phone at the same moment
      Given the shop sells "Dill gherkins" at £4.20
      And Grace is signed in
      And Grace is about to confirm 2 "Dill gherkins"
      When Grace confirms on laptop and phone at the same moment
      Then 1 order is placed
      And Grace is thanked for the same order both times

  Rule: What is bought and what is put in meanwhile never get mixed up

    Example: Ada confirms in one tab and puts something in the cart in the other at the same moment
      Given the shop sells "Dill gherkins" at £4.20
      And the shop sells "Kimchi" at £5.55
      And Ada is about to confirm 1 "Dill gherkins"
      When Ada confirms, and puts 1 "Kimchi" in her cart, at the same moment
      Then Ada has either ordered without "Kimchi", or been told "“Kimchi” is new in your cart."

    Example: Ada gives two addresses in two tabs at the same moment
      Given the shop sells "Dill gherkins" at £4.20
      And Ada has 1 "Dill gherkins" in her cart
      When Ada gives addresses in the United Kingdom and in Germany at the same moment
      Then Ada finds one of the two kept, "London" or "Berlin"
