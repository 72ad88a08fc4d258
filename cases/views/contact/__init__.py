"""Contact, appointments, complaints and documents of a file."""
