//! The things of the picture, and which of them are the same as in the picture before: what is the same is not drawn again, nor
//! copied. Knows no drawing.

use crate::base::{Map, order};
use crate::scenes::{Item, Picture, Shape};
use std::mem::{Discriminant, discriminant};
use std::rc::Rc;

/// Where things stand, and where they stood.
type Places = Vec<(usize, usize)>;

/// The picture's things in their order, each with a number that changes when the thing does.
#[derive(Default)]
pub struct Versions {
    items: Vec<(u64, Rc<Item>)>,
    last: u64,
    /// How often everything was said in other words.
    pub renewed: u64,
}

impl Versions {
    /// Another picture follows.
    pub fn take(&mut self, after: &Picture) {
        let before = std::mem::take(&mut self.items);
        self.last += 1;
        let mut known: Option<Map<&str, usize>> = None;
        let mut places = Vec::with_capacity(after.items.len());
        self.items.reserve(after.items.len());
        for (at, item) in after.items.iter().enumerate() {
            // Most often it stands where it stood.
            let place = if before.get(at).is_some_and(|(_, other)| other.key == item.key) {
                Some(at)
            } else {
                let all = || before.iter().enumerate().map(|(at, (_, other))| (other.key.as_str(), at)).collect();
                known.get_or_insert_with(all).get(item.key.as_str()).copied()
            };
            places.push(place);
            let was = place.map(|at| &before[at]);
            let same = was.filter(|(_, other)| **other == *item);
            let fresh = || {
                // What goes out of sight is not seen to become another thing.
                let shape = was.filter(|_| item.hidden).map_or(&item.shape, |(_, other)| &other.shape);
                Rc::new(Item { shape: shape.clone(), ..item.clone() })
            };
            self.items.push(same.cloned().unwrap_or_else(|| (self.last, fresh())));
        }
        self.stay_in_order(&places);
    }

    /// Things of one shape that go from place to place stand in the order in which they stood before: one that changes its place in
    /// the page's tree is not seen to move. `places`: where each stood.
    fn stay_in_order(&mut self, places: &[Option<usize>]) {
        let mut shapes: Vec<(Discriminant<Shape>, Places)> = Vec::new();
        for (at, (place, (_, item))) in places.iter().zip(&self.items).enumerate() {
            let (Some(place), true) = (place, item.goes) else { continue };
            let shape = discriminant(&item.shape);
            match shapes.iter_mut().find(|(other, _)| *other == shape) {
                Some((_, list)) => list.push((at, *place)),
                None => shapes.push((shape, vec![(at, *place)])),
            }
        }
        for (_, list) in shapes.into_iter().filter(|(_, list)| !list.is_sorted_by_key(|(_, place)| *place)) {
            let mut sorted = list.clone();
            order::sort_by_key(&mut sorted, |(_, place)| *place);
            let things: Vec<_> = sorted.iter().map(|(at, _)| self.items[*at].clone()).collect();
            list.iter().zip(things).for_each(|((at, _), thing)| self.items[*at] = thing);
        }
    }

    /// Everything is different: it is said in other words.
    pub fn renew(&mut self) {
        self.renewed += 1;
        self.last += 1;
        let last = self.last;
        self.items.iter_mut().for_each(|(version, _)| *version = last);
    }

    /// The thing with this index, with its number.
    pub fn of(&self, at: usize) -> (u64, Rc<Item>) {
        self.items[at].clone()
    }
}
