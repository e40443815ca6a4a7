# exit: 1
# about: a syntax error in CPython's words
break
