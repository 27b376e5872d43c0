-- Whether an answer helped the person who asked, and if not, why.
create table question_feedback (
  question_id bigint primary key references llm_metadata (id),
  helpful integer not null,
  reason text,
  rated_at text not null
);
