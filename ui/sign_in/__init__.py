"""Joining an organisation's shared database: address, sign-in, passwords, and computers that several people share."""
