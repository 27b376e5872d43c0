package org.analyticsstudio.rest;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.analyticsstudio.model.problem.Problem;

/** A service that answers what a test tells it to, and fails when asked anything else. */
final class Answers<T> implements InvocationHandler {

  /** What a method returns. */
  interface Answer {
    Object to(Object[] arguments) throws Throwable;
  }

  private final Map<String, Answer> answers = new ConcurrentHashMap<>();
  private final T service;

  Answers(Class<T> type) {
    this.service =
        type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, this));
  }

  T service() {
    return service;
  }

  Answers<T> when(String method, Answer answer) {
    answers.put(method, answer);
    return this;
  }

  @Override
  public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
    Answer answer = answers.get(method.getName());
    if (answer == null) {
      throw Problem.of(501, "not_expected", "Not expected", method.getName()).asException();
    }
    return answer.to(arguments);
  }
}
