-- Remarks that say who stated without a connection what a package brought.

alter table ledger_remark drop constraint ledger_remark_kind_ck;
alter table ledger_remark add constraint ledger_remark_kind_ck check (kind in ('SUPPLEMENT_REQUESTED', 'OBJECTION', 'TAKEN_OVER'));
