"""The custom budget (maatwerkbudget): asked at the table, signed by a second person, looked back on; loans."""
