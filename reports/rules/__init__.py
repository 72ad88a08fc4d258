"""Pure rules of the reports: plain values in, plain values out."""
