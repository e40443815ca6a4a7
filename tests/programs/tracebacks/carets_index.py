# exit: 1
# about: a subscript of a subscript
data = {"a": [1]}
print(data["a"][5] + 1)  #~ IndexError
