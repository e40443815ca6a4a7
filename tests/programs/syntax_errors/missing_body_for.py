# exit: 1
# about: a syntax error in CPython's words
for i in x:
print(i)
