package org.analyticsstudio.api.json;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.AnnotatedParameter;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Map;
import org.analyticsstudio.model.naming.WireName;
import org.jspecify.annotations.Nullable;

/** Derives the wire contract from the Java types: required fields and the names of enums. */
final class RecordIntrospector extends JacksonAnnotationIntrospector {

  private static final long serialVersionUID = 1L;

  @Override
  public @Nullable Boolean hasRequiredMarker(AnnotatedMember member) {
    Boolean marked = super.hasRequiredMarker(member);
    if (marked != null || !member.getDeclaringClass().isRecord()) {
      return marked;
    }
    RecordComponent component = componentOf(member);
    return component == null ? null : isRequired(component);
  }

  @Override
  public JsonSetter.Value findSetterInfo(Annotated member) {
    if (member instanceof AnnotatedParameter parameter
        && parameter.getDeclaringClass().isRecord()) {
      RecordComponent component = componentOf(parameter);
      if (component != null && isRequired(component)) {
        return JsonSetter.Value.forValueNulls(Nulls.FAIL);
      }
    }
    return super.findSetterInfo(member);
  }

  private static @Nullable RecordComponent componentOf(AnnotatedMember member) {
    RecordComponent[] components = member.getDeclaringClass().getRecordComponents();
    if (member instanceof AnnotatedParameter parameter) {
      return parameter.getIndex() < components.length ? components[parameter.getIndex()] : null;
    }
    for (RecordComponent component : components) {
      if (component.getName().equals(member.getName())) {
        return component;
      }
    }
    return null;
  }

  private static boolean isRequired(RecordComponent component) {
    Class<?> type = component.getType();
    return type != boolean.class
        && !Collection.class.isAssignableFrom(type)
        && !Map.class.isAssignableFrom(type)
        && !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
  }

  @Override
  public String[] findEnumValues(
      MapperConfig<?> config, AnnotatedClass type, Enum<?>[] constants, String[] names) {
    String[] found = super.findEnumValues(config, type, constants, names);
    for (int i = 0; i < constants.length; i++) {
      if (constants[i] instanceof WireName named) {
        found[i] = named.wireName();
      }
    }
    return found;
  }
}
