"""The custom budget (maatwerkbudget): asked, signed by a second person, paid in a day; its ledger balances."""
