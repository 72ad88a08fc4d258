"""The pages of vacancies."""
