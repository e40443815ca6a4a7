# exit: 1
# about: a chained comparison
x = "x"
if 1 < 2 < x:
    print("no")
