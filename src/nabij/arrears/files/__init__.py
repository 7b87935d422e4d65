"""Reading the files of partners: plain functions over bytes and text, no database. How a file looks:
docs/how-to/deliver-arrears.md.
"""
