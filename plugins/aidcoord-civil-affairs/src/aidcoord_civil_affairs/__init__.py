"""Civil affairs: dibao, tekun, and the identities of low-income households that other departments read."""
