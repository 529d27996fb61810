drop table visit_answer;
