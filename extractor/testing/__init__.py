"""What tests and rehearsals put in a provider's place. Ships with the program; nothing here talks to the outside."""
