-- A round under way may move to a corrected criteria set. Rows of pinned_set are still only ever added: of each level the last one is in use.

alter table pinned_set add column from_line bigint default 1 not null;
alter table pinned_set add constraint pinned_set_line_ck check (from_line > 0);
alter table pinned_set drop constraint pinned_set_level_uk;
alter table ledger_remark drop constraint ledger_remark_kind_ck;
alter table ledger_remark add constraint ledger_remark_kind_ck
    check (kind in ('SUPPLEMENT_REQUESTED', 'OBJECTION', 'TAKEN_OVER', 'SET_CHANGED'));

comment on column pinned_set.from_line is 'number of the first ledger line that is written under it';
comment on column pinned_set.ordinal is 'order of pinning';
