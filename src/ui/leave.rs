//! Leaving a program for another one: what was typed goes to the drafts, and the person is told where it is. Knows no component.

use super::app::App;
use super::deed::Deed;
use super::drafts::{self, Edit};
use super::links::show_address;
use super::model::Notice;

impl App {
    /// Deeds about drafts; gives back any other.
    pub fn drafts(&mut self, deed: Deed) -> Option<Deed> {
        match deed {
            Deed::Draft(id) => self.open_draft(id),
            Deed::DropDraft(id) => self.drop_draft(id),
            Deed::UndropDraft => self.undrop_draft(),
            other => return Some(other),
        }
        None
    }

    /// What was typed is kept before another program takes its place; what to say about it.
    pub fn leave(&mut self) -> Option<Notice> {
        self.model.is_edited().then(|| self.keep_draft(Edit::of(&self.model)))
    }

    fn keep_draft(&mut self, edit: Edit) -> Notice {
        let (id, title) = (edit.id, self.model.title_of(&edit));
        let is_kept = drafts::put(edit, &mut self.model.drafts);
        let notice = if is_kept { Notice::good("notice.left", title) } else { Notice::bad("notice.left-here", title) };
        notice.offers("notice.go-back", Deed::Draft(id))
    }

    fn open_draft(&mut self, id: f64) {
        let Some(edit) = drafts::take(id, &mut self.model.drafts) else { return };
        show_address("#");
        self.take_opening(None, edit.opening());
        self.model.keeps = drafts::write(&Edit::of(&self.model), &mut self.model.drafts);
    }

    /// A draft is thrown away; the message can bring it back.
    fn drop_draft(&mut self, id: f64) {
        let Some(edit) = drafts::take(id, &mut self.model.drafts) else { return };
        let title = self.model.title_of(&edit);
        self.dropped = Some(edit);
        self.model.notice = Some(Notice::good("notice.draft-gone", title).offers("notice.undo", Deed::UndropDraft));
    }

    fn undrop_draft(&mut self) {
        self.model.notice = None;
        if let Some(edit) = self.dropped.take() {
            drafts::put(edit, &mut self.model.drafts);
        }
    }

    /// A program of several is about to be closed: as it stands, all of it is kept once more.
    pub fn keep_before_closing(&mut self) {
        let mut edit = Edit::of(&self.model);
        edit.id = edit.left;
        self.model.notice = Some(self.keep_draft(edit));
    }
}
