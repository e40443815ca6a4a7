# exit: 1
# about: a call over several lines
total = 1 + sum(
    [1, 2],
    "a",
)
