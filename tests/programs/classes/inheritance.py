# about: methods, super, attributes of class and instance
class Animal:
    legs = 4

    def __init__(self, name):
        self.name = name

    def speak(self):
        return "..."

    def __str__(self):
        return f"{self.name} ({type(self).__name__}, {self.legs} legs): {self.speak()}"


class Dog(Animal):
    def speak(self):
        return "woof " + super().speak()


class Bird(Animal):
    legs = 2

    def __init__(self, name, wings=2):
        super().__init__(name.upper())
        self.wings = wings


dog, bird = Dog("rex"), Bird("tweety")
print(dog)
print(bird, bird.wings)
Animal.legs = 5
print(dog.legs, bird.legs)
dog.legs = 3
print(dog.legs, Dog.legs, vars(dog))
print(isinstance(dog, Animal), issubclass(Bird, Dog), isinstance(bird, (Dog, Bird)))
print(Dog.__mro__ == (Dog, Animal, object), Dog.__bases__[0].__name__)
